package dev.beleg.retrieval.article;

import dev.beleg.retrieval.language.Language;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// A date as articles write it, with or without its year.
///
/// @param day day and month
/// @param year the year, 0 if it is not written
/// @param start the index of its first token
/// @param end the index behind its last token
record DayOfMonth(MonthDay day, int year, int start, int end) {

  private static final List<DateWords> ALL_WORDS =
      Arrays.stream(Language.values()).map(DateWords::of).toList();

  private static final Map<String, Integer> MONTHS = new HashMap<>();

  /// Words that are a month only with a capital or a year.
  private static final Set<String> VERBS = Set.of("may", "march");

  private static final Set<String> SHORT_MONTHS =
      ALL_WORDS.stream()
          .flatMap(words -> words.shortMonths().stream())
          .collect(Collectors.toUnmodifiableSet());

  static {
    ALL_WORDS.forEach(words -> MONTHS.putAll(words.months()));
  }

  /// Reads "1 June", "01. Juni 2023", "June 1, 2023", "3 апреля 2023 г.", "01.06.2023" or
  /// "2023-06-01" at a token.
  static Optional<DayOfMonth> at(List<Token> tokens, int index) {
    if (index >= tokens.size()) {
      return Optional.empty();
    }
    Reader reader = new Reader(tokens, index);
    return tokens.get(index).isNumber() ? reader.fromNumber() : reader.fromMonth();
  }

  /// {@return the date with its year, if that is written and has such a day}
  Optional<LocalDate> date() {
    return year > 0 && day.isValidYear(year) ? Optional.of(day.atYear(year)) : Optional.empty();
  }

  /// {@return the month, 1 to 12, that a word names in any of the languages, or 0}
  static int month(String small) {
    return MONTHS.getOrDefault(small, 0);
  }

  /// {@return whether a word names a day of the week in any of the languages}
  static boolean isWeekday(List<Token> tokens, int index) {
    return ALL_WORDS.stream().anyMatch(words -> words.startsAt("weekdays", tokens, index));
  }

  /// Reads one date.
  private static final class Reader {
    private final List<Token> tokens;
    private final int start;
    private int at;

    Reader(List<Token> tokens, int start) {
      this.tokens = tokens;
      this.start = start;
      this.at = start;
    }

    Optional<DayOfMonth> fromNumber() {
      int first = tokens.get(at).number();
      if (DateWords.year(tokens.get(at)) > 0) {
        return fromIso(first);
      }
      at++;
      skip(".");
      int month = monthHere();
      if (month == 0 && at > start + 1) {
        return fromFigures(first);
      }
      return month == 0 ? Optional.empty() : result(month, first, yearBehind());
    }

    /// "06.2023" behind "01."
    private Optional<DayOfMonth> fromFigures(int day) {
      int month = numberHere();
      if (month < 1 || month > 12 || !is(at + 1, ".") || tokens.get(at).text().length() > 2) {
        return Optional.empty();
      }
      at += 2;
      return result(month, day, adjacent(at) ? yearHere() : 0);
    }

    private Optional<DayOfMonth> fromIso(int year) {
      if (!is(at + 1, "-") || !is(at + 3, "-") || at + 4 >= tokens.size()) {
        return Optional.empty();
      }
      int month = tokens.get(at + 2).number();
      int day = tokens.get(at + 4).number();
      at += 5;
      return result(month, day, year);
    }

    Optional<DayOfMonth> fromMonth() {
      int month = monthHere();
      int day = numberHere();
      if (month == 0 || day < 1 || day > 31 || isDecimal()) {
        return Optional.empty();
      }
      at++;
      if (at < tokens.size()
          && adjacent(at)
          && List.of("st", "nd", "rd", "th").contains(tokens.get(at).small())) {
        at++;
      }
      skipLastDay();
      return result(month, day, yearBehind());
    }

    /// "-27" behind "June 26"
    private void skipLastDay() {
      if ((is(at, "-") || is(at, "–")) && at + 1 < tokens.size() && tokens.get(at + 1).isNumber()) {
        at += 2;
      }
    }

    private boolean isDecimal() {
      return is(at + 1, ".")
          && at + 2 < tokens.size()
          && tokens.get(at + 2).isNumber()
          && adjacent(at + 2);
    }

    /// Reads a month's name with the full stop of its short form.
    private int monthHere() {
      if (at >= tokens.size()) {
        return 0;
      }
      int month = month(tokens.get(at).small());
      if (month > 0) {
        boolean shortForm = SHORT_MONTHS.contains(tokens.get(at).small());
        at++;
        if (shortForm && is(at, ".") && adjacent(at)) {
          at++;
        }
      }
      return month;
    }

    private int numberHere() {
      return at < tokens.size() ? tokens.get(at).number() : -1;
    }

    private int yearBehind() {
      int comma = is(at, ",") ? 1 : 0;
      if (at + comma >= tokens.size() || DateWords.year(tokens.get(at + comma)) == 0) {
        return 0;
      }
      at += comma;
      return yearHere();
    }

    private int yearHere() {
      int year = at < tokens.size() ? DateWords.year(tokens.get(at)) : 0;
      if (year > 0) {
        at++;
        if (is(at, "г") || is(at, "года")) {
          at++;
          skip(".");
        }
      }
      return year;
    }

    /// "the 5 may be", "20 march past"
    private static boolean maybeVerb(Token token) {
      return VERBS.contains(token.text());
    }

    private void skip(String mark) {
      if (is(at, mark)) {
        at++;
      }
    }

    private boolean is(int index, String mark) {
      return index < tokens.size() && tokens.get(index).is(mark);
    }

    private boolean adjacent(int index) {
      return index < tokens.size()
          && tokens.get(index).span().start() == tokens.get(index - 1).span().end();
    }

    private Optional<DayOfMonth> result(int month, int day, int year) {
      if (year == 0 && tokens.subList(start, at).stream().anyMatch(Reader::maybeVerb)) {
        return Optional.empty();
      }
      try {
        return Optional.of(new DayOfMonth(MonthDay.of(month, day), year, start, at));
      } catch (DateTimeException e) {
        return Optional.empty();
      }
    }
  }
}
