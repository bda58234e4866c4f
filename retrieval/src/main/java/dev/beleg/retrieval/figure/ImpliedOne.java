package dev.beleg.retrieval.figure;

import java.math.BigDecimal;
import java.util.Optional;

/// Reads a span of time that is one without saying so: "около года", "более месяца".
final class ImpliedOne {

  private final Tokens tokens;
  private final Terms terms;
  private final HedgeReader hedges;

  ImpliedOne(Tokens tokens, Terms terms) {
    this.tokens = tokens;
    this.terms = terms;
    this.hedges = new HedgeReader(tokens, terms);
  }

  Optional<Draft> at(int place) {
    boolean hedged =
        tokens.at(place).gap() == Token.Gap.SPACE
            && terms.matchBefore(tokens, place, Role.HEDGE).isPresent();
    return terms
        .match(tokens, place, Role.ONE_TIME)
        .filter(_ -> hedged)
        .map(
            match ->
                hedges.read(
                    Draft.of(
                        place,
                        match.end(),
                        BigDecimal.ONE,
                        new Unit.Measure(match.value()),
                        Numeral.Form.ARTICLE)));
  }
}
