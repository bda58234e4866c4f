package dev.beleg.retrieval.figure;

import java.math.BigDecimal;
import java.util.Optional;

/// Reads places in an order: "Platz 10", "Top 5", "второе место", "13th place", "the fourth in a
/// row"; and shares told by ordinals: "jeder zweite".
final class RankReader {

  /// What an ordinal without a ranking is noted with: "the second visit".
  static final String ORDINAL_ONLY = "an ordinal; no ranking is named";

  private static final int LARGEST_DENOMINATOR = 20;
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private final Tokens tokens;
  private final Terms terms;
  private final SmallNumbers small;
  private final NounReader nouns;
  private final HedgeReader hedges;
  private final Cues cues;

  RankReader(Tokens tokens, Terms terms, Cues cues) {
    this.cues = cues;
    this.tokens = tokens;
    this.terms = terms;
    this.small = new SmallNumbers(tokens, terms);
    this.nouns = new NounReader(tokens, terms);
    this.hedges = new HedgeReader(tokens, terms);
  }

  /// What counts events that follow each other: "the fourth in a row".
  private static final String RUN = "run";

  /// "Platz 10", "Top 5"; "10. Platz"
  Optional<Draft> at(int place) {
    return named(place).or(() -> pointed(place)).or(() -> every(place)).or(() -> oneIn(place));
  }

  private Optional<Draft> named(int place) {
    return terms
        .match(tokens, place, Role.RANK_BEFORE)
        .filter(
            match ->
                !terms.has(tokens, place, Role.NAMED_NUMBER)
                    || terms.word(tokens.at(place).key(), Role.RANK_AFTER).isPresent()
                    || ranked(tokens, terms, match.end()))
        .flatMap(
            match ->
                digits(match.end())
                    .filter(_ -> tokens.at(match.end()).gap() != Token.Gap.LINE)
                    .map(found -> rank(place, found.to(), found.value())));
  }

  /// {@return whether the number at a token is a rank by what follows: "number 10 among", "Nummer
  /// 10 der Exportpartner"}
  static boolean ranked(Tokens tokens, Terms terms, int place) {
    int of = terms.match(tokens, place + 1, Role.OWNED_BY).map(Terms.Match::end).orElse(place + 1);
    return terms.matchBefore(tokens, place, Role.RANK_BEFORE).isPresent()
        && (terms.has(tokens, place + 1, Role.RANK_AFTER)
            || terms.has(tokens, of, Role.RANK_AFTER));
  }

  private Optional<SmallNumbers.Found> digits(int place) {
    int at = tokens.at(place).is('-') && tokens.glued(place) ? place + 1 : place;
    boolean decimal =
        tokens.at(at + 1).isAny(".,%")
            && tokens.glued(at + 1)
            && tokens.at(at + 2).digits()
            && tokens.glued(at + 2);
    boolean unit =
        tokens.at(at + 1).is('%')
            || terms.has(tokens, at + 1, Role.PERCENT)
            || terms.has(tokens, at + 1, Role.CURRENCY);
    return decimal || unit
        ? Optional.empty()
        : small.cardinal(at).filter(found -> found.value() > 0 && !terms.has(tokens, at, Role.ONE));
  }

  private static Draft rank(int from, int to, int value) {
    return Draft.of(from, to, BigDecimal.valueOf(value), new Unit.Rank(), Numeral.Form.ORDINAL);
  }

  private Optional<Draft> pointed(int place) {
    boolean point =
        tokens.at(place).digits() && tokens.at(place + 1).is('.') && tokens.glued(place + 1);
    return point
        ? small
            .ordinal(place)
            .flatMap(
                found ->
                    terms
                        .match(tokens, found.to(), Role.RANK_AFTER)
                        .filter(match -> !match.value().equals(RUN))
                        .map(match -> rank(place, included(found.to(), match), found.value())))
        : Optional.empty();
  }

  private static int included(int place, Terms.Match after) {
    return after.value().equals("1") || after.value().equals(RUN) ? after.end() : place;
  }

  /// Reads an ordinal in digits or words as a rank.
  ///
  /// @return empty where it is part of an idiom
  Optional<Draft> ordinal(Numeral number) {
    boolean idiom =
        terms.has(tokens, number.from(), Role.NO_RANK)
            || terms.has(tokens, number.from() - 1, Role.NO_RANK)
            || terms.has(tokens, number.from() - 2, Role.NO_RANK);
    if (idiom || number.value().isEmpty()) {
      return Optional.empty();
    }
    boolean hyphen = tokens.at(number.to()).is('-') && tokens.glued(number.to() + 1);
    int behind = hyphen ? number.to() + 1 : number.to();
    Optional<Terms.Match> after = terms.match(tokens, behind, Role.RANK_AFTER);
    Optional<Terms.Match> before = terms.matchBefore(tokens, number.from(), Role.RANK_BEFORE);
    int from = before.map(Terms.Match::end).orElse(number.from());
    int to = after.map(m -> hyphen ? m.end() : included(behind, m)).orElse(number.to());
    Draft draft = Draft.of(from, to, number.value().get(), new Unit.Rank(), Numeral.Form.ORDINAL);
    boolean behindRank = after.filter(match -> !match.value().equals(RUN)).isPresent();
    boolean ranked = behindRank || before.isPresent() || (after.isEmpty() && alone(number));
    return Optional.of(ranked ? draft : draft.noting(ORDINAL_ONLY));
  }

  /// "… came third in the ranking": an ordinal of nothing where the sentence tells of ranks.
  private boolean alone(Numeral number) {
    return nouns.after(number.to()).isEmpty()
        && !tokens.at(number.to()).digits()
        && cues.inSentence(Role.RANKING, number.from());
  }

  /// "jeder zweite", "every third": one of so many; not "every second day".
  private Optional<Draft> every(int place) {
    return terms
        .match(tokens, place, Role.EVERY)
        .flatMap(
            match ->
                small
                    .ordinal(match.end())
                    .filter(RankReader::canDivide)
                    .filter(found -> !terms.has(tokens, found.to(), Role.GRAIN))
                    .map(found -> share(place, withNoun(found))));
  }

  private SmallNumbers.Found withNoun(SmallNumbers.Found ordinal) {
    return new SmallNumbers.Found(
        ordinal.value(), nouns.after(ordinal.to()).map(place -> place + 1).orElse(ordinal.to()));
  }

  /// "one in five", "einer von zehn", "один из трех"
  private Optional<Draft> oneIn(int place) {
    return terms
        .match(tokens, place, Role.ONE_IN)
        .flatMap(
            match ->
                small
                    .cardinal(match.end())
                    .filter(RankReader::canDivide)
                    .filter(found -> !terms.has(tokens, found.to(), Role.SCALE))
                    .filter(found -> !terms.has(tokens, found.to(), Role.MEASURE))
                    .map(found -> share(place, found)));
  }

  private static boolean canDivide(SmallNumbers.Found number) {
    return number.value() > 1 && number.value() <= LARGEST_DENOMINATOR;
  }

  /// "weniger als jeder zweite"
  private Draft share(int place, SmallNumbers.Found found) {
    return hedges.read(
        Draft.of(
            place,
            found.to(),
            Fractions.of(HUNDRED, BigDecimal.valueOf(found.value())),
            new Unit.Percent(),
            Numeral.Form.FRACTION));
  }
}
