package dev.beleg.retrieval.article;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/// Reads the dates that machines write into header blocks, feeds and pages.
final class WrittenDates {

  private static final int ISO_DAY = "2023-06-01".length();
  private static final int EARLIEST_YEAR = 1900;
  private static final int LATEST_YEAR = 2199;
  private static final LocalDate UNSET = LocalDate.EPOCH;

  private WrittenDates() {}

  /// {@return the day of a date in ISO 8601, with or without a time, or as in e-mail ("Thu, 01 Jun
  /// 2023 10:00:00 +0300"), as written there, whatever its offset; empty for other forms and for
  /// the first day of 1970, which stands for an unset clock}
  static Optional<LocalDate> day(String value) {
    String text = value.strip();
    return isoDay(text)
        .or(() -> emailDay(text))
        .filter(day -> day.getYear() >= EARLIEST_YEAR && day.getYear() <= LATEST_YEAR)
        .filter(day -> !day.equals(UNSET));
  }

  private static Optional<LocalDate> isoDay(String text) {
    if (text.length() < ISO_DAY || startsWithMoreDigits(text)) {
      return Optional.empty();
    }
    try {
      return Optional.of(LocalDate.parse(text.substring(0, ISO_DAY)));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static boolean startsWithMoreDigits(String text) {
    return text.length() > ISO_DAY && Character.isDigit(text.charAt(ISO_DAY));
  }

  private static Optional<LocalDate> emailDay(String text) {
    try {
      return Optional.of(LocalDate.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(text)));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
