package dev.beleg.retrieval.article;

import dev.beleg.retrieval.language.Span;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// A line that holds nothing but a date with its year, and perhaps the weekday and the time: "Thu,
/// 1 June 2023, 12:30".
final class LoneDate {

  private static final int LONGEST = 60;
  private static final List<String> FILL =
      List.of(",", ".", ":", "|", "-", "–", "—", "(", ")", "uhr", "at", "um", "в");

  private LoneDate() {}

  /// {@return the day, if the line is such a date}
  static Optional<LocalDate> read(CharSequence reading, Span line) {
    return line.length() > LONGEST ? Optional.empty() : read(Token.of(reading, line));
  }

  private static Optional<LocalDate> read(List<Token> tokens) {
    Optional<LocalDate> date = Optional.empty();
    int index = 0;
    while (index < tokens.size()) {
      Optional<DayOfMonth> found = DayOfMonth.at(tokens, index).filter(day -> day.year() > 0);
      if (found.isPresent() && date.isEmpty()) {
        date = found.get().date();
        index = found.get().end();
      } else if (isFill(tokens, index)) {
        index++;
      } else {
        return Optional.empty();
      }
    }
    return date;
  }

  private static boolean isFill(List<Token> tokens, int index) {
    Token token = tokens.get(index);
    boolean time = token.isNumber() && token.text().length() <= 2;
    return time || FILL.contains(token.small()) || DayOfMonth.isWeekday(tokens, index);
  }
}
