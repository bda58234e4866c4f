package dev.beleg.retrieval.figure;

import java.math.BigDecimal;
import java.util.BitSet;
import java.util.Optional;

/// Joins two numbers to a range that shares scale and unit: "$60-70 Mio.", "100 bis 300
/// Milliarden", "от 3 до 5 тыс. руб.", "$0,91 — $1,02 млн".
final class RangeReader {

  private static final String DASHES = "-\u2010\u2011\u2012\u2013\u2014\u2212";

  private final Tokens tokens;
  private final Terms terms;
  private final NumberReader numbers;
  private final MoneyReader money;
  private final UnitReader units;
  private final BitSet closed;

  RangeReader(
      Tokens tokens, NumberReader numbers, MoneyReader money, UnitReader units, BitSet closed) {
    this.tokens = tokens;
    this.terms = Terms.of(tokens.language());
    this.numbers = numbers;
    this.money = money;
    this.units = units;
    this.closed = closed;
  }

  /// What became of a number that another one follows.
  sealed interface Outcome {
    /// No second number belongs to the first.
    record Single() implements Outcome {}

    /// Both make a range.
    record Joined(Draft draft) implements Outcome {}

    /// Two numbers belong together and cannot be read for certain.
    ///
    /// @param to the token after both
    record Unclear(int to) implements Outcome {}
  }

  /// Looks for the other end of a range.
  ///
  /// @param first the number with its unit
  /// @param numeral the number alone
  /// @param opened whether a word before it opens a range
  /// @param changing whether "from … to" tells of a change here
  Outcome after(Draft first, Numeral numeral, boolean opened, boolean changing) {
    Optional<Integer> begin = connector(first.to(), opened, changing);
    if (begin.isEmpty() || closed.get(begin.get())) {
      return new Outcome.Single();
    }
    int at = tokens.at(first.to()).isAny(DASHES) ? begin.get() : hedgeBehind(begin.get());
    Optional<MoneyReader.Currency> sign = signAt(at);
    int place = sign.map(MoneyReader.Currency::to).orElse(at);
    Optional<Numeral> second =
        closed.get(place) ? Optional.empty() : numbers.at(place).filter(this::cardinal);
    return second.map(other -> join(first, numeral, other, sign)).orElse(new Outcome.Single());
  }

  private boolean cardinal(Numeral other) {
    return other.value().isPresent()
        && other.value().get().signum() >= 0
        && other.form() != Numeral.Form.ORDINAL
        && other.form() != Numeral.Form.ARTICLE;
  }

  private int hedgeBehind(int place) {
    return terms.match(tokens, place, Role.HEDGE).map(Terms.Match::end).orElse(place);
  }

  private Optional<MoneyReader.Currency> signAt(int place) {
    for (int end = place + 1; end <= place + 3; end++) {
      if (tokens.at(end).digits()) {
        Optional<MoneyReader.Currency> found = money.before(end);
        if (found.isPresent() && found.get().from() == place) {
          return found;
        }
      }
    }
    return Optional.empty();
  }

  /// Where words of a change stand around, "to" leads to its new level: no range.
  private Optional<Integer> connector(int place, boolean opened, boolean changing) {
    Token token = tokens.at(place);
    if (token.gap() == Token.Gap.LINE) {
      return Optional.empty();
    }
    if (token.isAny(DASHES)) {
      return dash(place);
    }
    Optional<Terms.Match> word = terms.match(tokens, place, Role.RANGE_TO);
    boolean level =
        terms.has(tokens, place, Role.TO) && (changing || terms.has(tokens, place + 1, Role.HEDGE));
    if (word.isPresent() && !level) {
      int end = word.get().end();
      boolean hyphen = tokens.at(end).is('-') && tokens.glued(end + 1);
      return Optional.of(hyphen ? end + 1 : end);
    }
    Optional<Terms.Match> and = terms.match(tokens, place, Role.RANGE_AND);
    return opened ? and.map(Terms.Match::end) : Optional.empty();
  }

  private Optional<Integer> dash(int place) {
    Token next = tokens.at(place + 1);
    boolean sameLine = next.gap() != Token.Gap.LINE;
    return sameLine && (next.digits() || next.word() || signAt(place + 1).isPresent())
        ? Optional.of(place + 1)
        : Optional.empty();
  }

  private Outcome join(
      Draft first, Numeral numeral, Numeral second, Optional<MoneyReader.Currency> sign) {
    Optional<UnitReader.Found> behind = units.after(second.to());
    Optional<Unit> unit =
        behind
            .map(UnitReader.Found::unit)
            .or(() -> sign.map(currency -> new Unit.Money(currency.code())));
    int end = behind.map(UnitReader.Found::to).orElse(second.to());
    if (!agree(first.unit(), unit)) {
      return new Outcome.Single();
    }
    BigDecimal top = second.value().orElseThrow();
    Optional<BigDecimal> low = low(first.low(), numeral, second, top);
    Optional<Unit> shared = unit.or(first::unit);
    return low.<Outcome>map(bottom -> new Outcome.Joined(range(first, bottom, top, shared, end)))
        .orElse(new Outcome.Unclear(end));
  }

  private static Draft range(
      Draft first, BigDecimal low, BigDecimal high, Optional<Unit> unit, int end) {
    Draft wide = first.valued(low, end).up(high, end);
    return unit.map(known -> wide.counting(known, end)).orElse(wide);
  }

  private static boolean agree(Optional<Unit> first, Optional<Unit> second) {
    return first.isEmpty() || second.isEmpty() || first.equals(second);
  }

  /// The scale behind the second number holds for the first, too, unless that turns them round.
  private static Optional<BigDecimal> low(
      BigDecimal low, Numeral numeral, Numeral second, BigDecimal high) {
    boolean shared = second.scaled() && !numeral.scaled();
    BigDecimal bottom = shared ? Numeral.plain(low.multiply(second.scale())) : low;
    return bottom.compareTo(high) < 0 ? Optional.of(bottom) : Optional.empty();
  }
}
