package dev.beleg.retrieval.ingest.feed;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Date;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Days as they are printed: `Fri, 02 Jun 2023 00:30:00 +0300` is 2 June, though it is the day
/// before in Greenwich.
final class PrintedDay {

  private static final int DAY = "2023-06-01".length();

  private PrintedDay() {}

  /// {@return the day that a text prints, else the day of a point in time in Greenwich}
  static Optional<LocalDate> of(Optional<String> printed, @Nullable Date instant) {
    return printed
        .flatMap(PrintedDay::read)
        .or(
            () ->
                Optional.ofNullable(instant)
                    .map(Date::getTime)
                    .map(Instant::ofEpochMilli)
                    .map(time -> LocalDate.ofInstant(time, ZoneOffset.UTC)));
  }

  static Optional<LocalDate> read(String text) {
    return iso(text).or(() -> email(text));
  }

  private static Optional<LocalDate> iso(String text) {
    try {
      boolean goesOn = text.length() > DAY && Character.isDigit(text.charAt(DAY));
      return text.length() < DAY || goesOn
          ? Optional.empty()
          : Optional.of(LocalDate.parse(text.substring(0, DAY)));
    } catch (DateTimeException _) {
      return Optional.empty();
    }
  }

  private static Optional<LocalDate> email(String text) {
    try {
      return Optional.of(LocalDate.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(text)));
    } catch (DateTimeException _) {
      return Optional.empty();
    }
  }
}
