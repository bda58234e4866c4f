package dev.beleg.bot.digest;

import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Reads days of the week as they are said: "every Monday", "Mon-Fri", "с понедельника по четверг".
final class DayReader {

  private static final Set<String> DAYS =
      Arrays.stream(DayOfWeek.values()).map(DayOfWeek::name).collect(Collectors.toSet());

  private final List<Token> tokens;

  DayReader(List<Token> tokens) {
    this.tokens = tokens;
  }

  /// Days that pieces say.
  ///
  /// @param single whether one day is named and no span of them
  /// @param end the piece after the last
  record Said(Set<DayOfWeek> days, boolean single, int end) {}

  /// {@return the days that begin with a piece}
  Optional<Said> at(int from) {
    boolean opened = is(from, "FROM");
    int first = opened || is(from, "EVERY") ? from + 1 : from;
    return day(first)
        .flatMap(
            day ->
                span(day, first + 1)
                    .or(
                        () ->
                            opened
                                ? Optional.empty()
                                : Optional.of(new Said(EnumSet.of(day), true, first + 1))));
  }

  private Optional<Said> span(DayOfWeek from, int next) {
    boolean dash = next < tokens.size() && tokens.get(next).link() == Token.Link.DASH;
    boolean word = is(next, "TO") || is(next, "BY");
    int last = word ? next + 1 : next;
    return day(last).filter(_ -> word || dash).map(to -> new Said(week(from, to), false, last + 1));
  }

  private static Set<DayOfWeek> week(DayOfWeek from, DayOfWeek to) {
    Set<DayOfWeek> days = EnumSet.of(to);
    for (DayOfWeek day = from; day != to; day = day.plus(1)) {
      days.add(day);
    }
    return days;
  }

  private Optional<DayOfWeek> day(int index) {
    return Token.meaning(tokens, index).filter(DAYS::contains).map(DayOfWeek::valueOf);
  }

  private boolean is(int index, String meaning) {
    return Token.meaning(tokens, index).filter(meaning::equals).isPresent();
  }
}
