package dev.beleg.retrieval.figure;

import java.util.Optional;

/// Reads multiples in one word: "verdoppelt", "halved", "вдвое".
final class FactorReader {

  private final Tokens tokens;
  private final Terms terms;
  private final HedgeReader hedges;

  FactorReader(Tokens tokens, Terms terms) {
    this.tokens = tokens;
    this.terms = terms;
    this.hedges = new HedgeReader(tokens, terms);
  }

  Optional<Draft> at(int place) {
    return terms
        .match(tokens, place, Role.FACTOR)
        .map(
            match ->
                hedges.read(
                    Draft.of(
                        place,
                        match.end(),
                        match.number(),
                        new Unit.Multiple(),
                        Numeral.Form.WORDS)));
  }
}
