package dev.beleg.retrieval.figure;

import java.util.Optional;

/// Finds the unit behind a number: a percentage, money, a measure, a multiple.
final class UnitReader {

  private final Tokens tokens;
  private final Terms terms;
  private final MoneyReader money;

  UnitReader(Tokens tokens, Terms terms, MoneyReader money) {
    this.tokens = tokens;
    this.terms = terms;
    this.money = money;
  }

  /// A unit at a place.
  ///
  /// @param unit what is counted
  /// @param to the token after its last one
  record Found(Unit unit, int to) {}

  /// {@return the unit of a number, perhaps joined to it by a hyphen}
  Optional<Found> of(Numeral number) {
    boolean by = terms.matchBefore(tokens, number.from(), Role.TIMES_BY).isPresent();
    return after(number.to()).map(found -> by ? multiplied(number.to(), found) : found);
  }

  private Found multiplied(int place, Found found) {
    return terms.has(tokens, place, Role.TIMES) ? new Found(new Unit.Multiple(), found.to) : found;
  }

  /// {@return the unit that begins at a token}
  Optional<Found> after(int place) {
    Token token = tokens.at(place);
    if (token.edge() || token.gap() == Token.Gap.LINE) {
      return Optional.empty();
    }
    Optional<Found> found = at(place);
    boolean hyphen = token.isAny("-\u2011") && token.glued() && tokens.glued(place + 1);
    return found.isEmpty() && hyphen ? at(place + 1) : found;
  }

  private Optional<Found> at(int place) {
    return simple(place, Role.PERCENTAGE_POINT, new Unit.PercentagePoint())
        .or(() -> simple(place, Role.PERCENT, new Unit.Percent()))
        .or(() -> cent(place))
        .or(() -> money.after(place).map(c -> new Found(new Unit.Money(c.code()), c.to())))
        .or(() -> times(place))
        .or(() -> measure(place));
  }

  private Optional<Found> simple(int place, Role role, Unit unit) {
    return terms.match(tokens, place, role).map(match -> new Found(unit, match.end()));
  }

  private Optional<Found> cent(int place) {
    return simple(place, Role.CENT, new Unit.Measure("cent"));
  }

  private Optional<Found> times(int place) {
    return terms
        .match(tokens, place, Role.TIMES)
        .map(
            match -> {
              boolean compared =
                  match.value().equals("1") || terms.has(tokens, match.end(), Role.TIMES_AS);
              Unit events =
                  new Unit.Count(Optional.of(tokens.span(place, match.end()).of(tokens.text())));
              return new Found(compared ? new Unit.Multiple() : events, match.end());
            });
  }

  private Optional<Found> measure(int place) {
    return terms
        .match(tokens, place, Role.MEASURE)
        .filter(match -> !letterBeforePoint(place, match) && !quotationMark(place))
        .map(match -> new Found(new Unit.Measure(match.value()), match.end()));
  }

  /// A single letter with a capital behind it is an initial rather than a unit: "5 G. Iwanow".
  private boolean letterBeforePoint(int place, Terms.Match match) {
    return tokens.at(place).text().length() == 1
        && match.end() == place + 1
        && Character.isUpperCase(tokens.at(place).text().charAt(0))
        && tokens.at(place + 1).is('.');
  }

  /// Inches stand right behind their number.
  private boolean quotationMark(int place) {
    return tokens.at(place).is('"') && !tokens.glued(place);
  }
}
