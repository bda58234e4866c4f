package dev.beleg.retrieval.figure;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;

/// A stretch of the calendar of a fixed kind, and its arithmetic.
enum Grain {
  DAY,
  WEEK,
  MONTH,
  QUARTER,
  HALF,
  YEAR,
  DECADE;

  private static final int MONTHS_OF_QUARTER = 3;
  private static final int MONTHS_OF_HALF = 6;

  static Grain of(String name) {
    return name.equals("halves") ? HALF : valueOf(name.toUpperCase(Locale.ROOT));
  }

  /// {@return the first day of the stretch that a day lies in}
  LocalDate first(LocalDate day) {
    return switch (this) {
      case DAY -> day;
      case WEEK -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
      case MONTH -> day.withDayOfMonth(1);
      case QUARTER -> aligned(day, MONTHS_OF_QUARTER);
      case HALF -> aligned(day, MONTHS_OF_HALF);
      case YEAR -> day.withDayOfYear(1);
      case DECADE -> day.withDayOfYear(1).withYear(day.getYear() - day.getYear() % 10);
    };
  }

  private static LocalDate aligned(LocalDate day, int months) {
    int month = (day.getMonthValue() - 1) / months * months + 1;
    return LocalDate.of(day.getYear(), month, 1);
  }

  /// {@return the day moved by a number of such stretches}
  LocalDate plus(LocalDate day, int count) {
    return switch (this) {
      case DAY -> day.plusDays(count);
      case WEEK -> day.plusWeeks(count);
      case MONTH -> day.plusMonths(count);
      case QUARTER -> day.plusMonths((long) count * MONTHS_OF_QUARTER);
      case HALF -> day.plusMonths((long) count * MONTHS_OF_HALF);
      case YEAR -> day.plusYears(count);
      case DECADE -> day.plusYears(count * 10L);
    };
  }

  /// {@return the last day of the stretch that a day lies in}
  LocalDate last(LocalDate day) {
    return plus(first(day), 1).minusDays(1);
  }
}
