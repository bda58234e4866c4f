package dev.beleg.retrieval.figure;

import java.time.LocalDate;
import java.util.Optional;

/// The beginning, middle or end of a stretch: of a year a day or four months, of shorter stretches
/// a part.
final class Edge {

  private static final int MIDDLE_OF_MONTH = 15;

  private Edge() {}

  /// {@return the named part of a stretch; `begin` and `end` of a year are its first and last day,
  /// `early`, `late` and `middle` a third of the days}
  static Stretch of(String edge, Stretch whole) {
    if (whole.first().isEmpty() || whole.last().isEmpty()) {
      return whole;
    }
    LocalDate first = whole.first().get();
    LocalDate last = whole.last().get();
    return switch (edge) {
      case "begin" -> days(whole, first, whole.grain() == Grain.YEAR ? first : early(first, last));
      case "end" -> days(whole, whole.grain() == Grain.YEAR ? last : late(first, last), last);
      case "early" -> days(whole, first, first.plusDays(third(first, last)));
      case "late" -> days(whole, last.minusDays(third(first, last)), last);
      default ->
          days(whole, first.plusDays(third(first, last)), last.minusDays(third(first, last)));
    };
  }

  private static Stretch days(Stretch whole, LocalDate from, LocalDate to) {
    return whole.days(Optional.of(from), Optional.of(to));
  }

  private static LocalDate early(LocalDate first, LocalDate last) {
    boolean month = first.plusMonths(1).minusDays(1).equals(last);
    return month ? first.withDayOfMonth(MIDDLE_OF_MONTH) : first.plusDays(half(first, last));
  }

  private static LocalDate late(LocalDate first, LocalDate last) {
    return early(first, last).plusDays(1);
  }

  private static long half(LocalDate first, LocalDate last) {
    return (last.toEpochDay() - first.toEpochDay()) / 2;
  }

  private static long third(LocalDate first, LocalDate last) {
    return (last.toEpochDay() - first.toEpochDay()) / 3;
  }
}
