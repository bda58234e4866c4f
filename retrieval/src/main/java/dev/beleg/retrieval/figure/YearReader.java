package dev.beleg.retrieval.figure;

import java.time.LocalDate;
import java.util.Optional;

/// Reads years that stand alone: "2022", "im Jahr 2021", "в 2023 году", "2010/11".
///
/// Four digits before a counted thing are a number: "2012 companies".
final class YearReader {

  private static final int EARLIEST = 1900;
  private static final int LATEST = 2099;
  private static final int OURS = 1990;
  private static final int OURS_END = 2039;
  private static final int ROUND = 2000;

  private final Tokens tokens;
  private final Terms terms;
  private final DateReader dates;
  private final MoneyReader money;

  YearReader(Tokens tokens, Terms terms, DateReader dates, MoneyReader money) {
    this.tokens = tokens;
    this.terms = terms;
    this.dates = dates;
    this.money = money;
  }

  Optional<Stretch> at(int place) {
    Optional<Terms.Match> word = yearWord(place);
    int at = word.map(Terms.Match::end).orElse(place);
    return dates
        .year(at)
        .filter(year -> word.isPresent() || stands(at, year))
        .map(
            year ->
                Stretch.of(
                    place,
                    dates.yearEnd(at + 1),
                    LocalDate.of(year, 1, 1),
                    Grain.YEAR,
                    Stretch.WRITTEN));
  }

  /// "Jahr 2010", "year 2010"
  private Optional<Terms.Match> yearWord(int place) {
    return terms.match(tokens, place, Role.GRAIN).filter(match -> match.value().equals("year"));
  }

  /// A year of our time needs no word beside it; others do where a noun follows.
  private boolean stands(int place, int year) {
    if (money.endsBefore(place) || number(place) || glued(place)) {
      return false;
    }
    boolean led = terms.matchBefore(tokens, place, Role.YEAR_BEFORE).isPresent();
    boolean followed = terms.has(tokens, place + 1, Role.YEAR_AFTER);
    boolean ours = year >= OURS && year <= OURS_END && year != ROUND;
    boolean usual = year >= EARLIEST && year <= LATEST;
    return followed || ours || (usual && (led || !countedBehind(place + 1)));
  }

  private boolean glued(int place) {
    Token before = tokens.at(place - 1);
    return tokens.glued(place) && (before.word() || before.isAny(".,'"));
  }

  /// A unit or a scale makes four digits a number.
  private boolean number(int place) {
    int next = place + 1;
    Token token = tokens.at(next);
    if (token.edge() || token.gap() == Token.Gap.LINE) {
      return false;
    }
    boolean year = terms.has(tokens, next, Role.YEAR_AFTER);
    return !year
        && (token.is('%')
            || terms.has(tokens, next, Role.PERCENT)
            || terms.has(tokens, next, Role.SCALE)
            || terms.has(tokens, next, Role.SCALE_SHORT)
            || terms.has(tokens, next, Role.MEASURE)
            || money.beginsAt(next));
  }

  private boolean countedBehind(int place) {
    Token token = tokens.at(place);
    return token.word()
        && token.gap() == Token.Gap.SPACE
        && !terms.has(tokens, place, Role.STOP)
        && !terms.has(tokens, place, Role.TREND);
  }
}
