package dev.beleg.retrieval.figure;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/// Reads multiples in one word: "verdoppelt", "halved", "вдвое".
final class FactorReader {

  private static final int SHORTEST = 6;
  private static final int SHORTEST_PART = 3;
  private static final int LONGEST = 40;
  private static final int NEAR = 2;

  private final Tokens tokens;
  private final Terms terms;
  private final HedgeReader hedges;
  private final Cues cues;

  FactorReader(Tokens tokens, Terms terms, Cues cues) {
    this.cues = cues;
    this.tokens = tokens;
    this.terms = terms;
    this.hedges = new HedgeReader(tokens, terms);
  }

  Optional<Draft> at(int place) {
    return word(place).or(() -> compound(place)).map(this::directed);
  }

  /// "dreimal", "Anderthalbfache", "zweitgrößte": a number and what it does in one word.
  private Optional<Draft> compound(int place) {
    Token token = tokens.at(place);
    int length = token.text().length();
    boolean fits = token.word() && length >= SHORTEST && length <= LONGEST;
    if (!fits || !terms.mayCount(token.key())) {
      return Optional.empty();
    }
    for (int cut = length - 1; cut >= SHORTEST_PART; cut--) {
      String first = Spelling.fold(token.text().substring(0, cut));
      String second = token.text().substring(cut);
      Optional<Draft> read =
          multiple(place, first, Spelling.fold(second)).or(() -> superlative(place, first, second));
      if (read.isPresent()) {
        return read;
      }
    }
    return Optional.empty();
  }

  private Optional<Draft> multiple(int place, String first, String second) {
    Optional<String> times = terms.word(second, Role.TIMES);
    Optional<BigDecimal> number = times.flatMap(_ -> number(first));
    if (number.isEmpty()) {
      return Optional.empty();
    }
    boolean compared = times.get().equals("1") || terms.has(tokens, place + 1, Role.TIMES_AS);
    Unit unit = compared ? new Unit.Multiple() : new Unit.Count(Optional.of(second));
    return Optional.of(
        hedges.read(Draft.of(place, place + 1, number.get(), unit, Numeral.Form.WORDS)));
  }

  private Optional<BigDecimal> number(String word) {
    for (Role role : List.of(Role.MIXED, Role.UNIT, Role.TEEN, Role.TEN, Role.HUNDRED, Role.ONE)) {
      Optional<String> value = terms.word(word, role);
      if (value.isPresent()) {
        return value.map(BigDecimal::new);
      }
    }
    NumberSum sum = new NumberSum();
    List<NumberPart> parts = new Compound(terms).parts(word);
    return !parts.isEmpty() && parts.stream().allMatch(sum::add)
        ? Optional.of(sum.value())
        : Optional.empty();
  }

  private Optional<Draft> superlative(int place, String first, String second) {
    Optional<String> stem = terms.word(first, Role.ORDINAL_STEM);
    boolean highest =
        stem.isPresent() && terms.has(Tokens.of(second, terms.language()), 0, Role.RANK_AFTER);
    return highest
        ? stem.map(
            value ->
                Draft.of(
                    place, place + 1, new BigDecimal(value), new Unit.Rank(), Numeral.Form.ORDINAL))
        : Optional.empty();
  }

  /// "сократилось вдвое" leaves a half, "вдвое меньше" too.
  private Draft directed(Draft draft) {
    Optional<Terms.Match> more =
        terms.match(tokens, draft.to(), Role.COMPARATIVE).filter(m -> m.value().equals("down"));
    boolean falls =
        cues.before(Role.TREND, draft.from(), NEAR)
            .filter(c -> c.value().equals("down"))
            .isPresent();
    boolean grows = draft.low().compareTo(BigDecimal.ONE) > 0;
    return grows && (falls || more.isPresent())
        ? draft.valued(
            Fractions.of(BigDecimal.ONE, draft.low()),
            more.map(Terms.Match::end).orElse(draft.to()))
        : draft;
  }

  private Optional<Draft> word(int place) {
    return terms
        .match(tokens, place, Role.FACTOR)
        .map(
            match ->
                hedges.read(
                    Draft.of(
                        place,
                        match.end(),
                        match.number(),
                        events(place, match.end())
                            ? new Unit.Count(Optional.of(tokens.at(place).text()))
                            : new Unit.Multiple(),
                        Numeral.Form.WORDS)));
  }

  /// "visited twice" counts, "grew twice" compares.
  private boolean events(int place, int end) {
    return terms.word(tokens.at(place).key(), Role.TIMES_ALONE).isPresent()
        && end == place + 1
        && !terms.has(tokens, end, Role.TIMES_AS)
        && !terms.has(tokens, end, Role.COMPARATIVE)
        && !cues.inSentence(Role.TREND, place);
  }
}
