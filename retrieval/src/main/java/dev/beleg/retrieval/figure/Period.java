package dev.beleg.retrieval.figure;

import java.time.LocalDate;
import java.util.Optional;

/// The time a figure is about. Both ends are inclusive.
public sealed interface Period {

  /// The state on a day: "на начало года", "on 1 June".
  ///
  /// @param date the day
  record AsOf(LocalDate date) implements Period {}

  /// A stretch of days. At least one end is known.
  ///
  /// @param from the first day; empty where the text names none ("until 2000")
  /// @param to the last day; empty where the text names none ("since 2020")
  record Between(Optional<LocalDate> from, Optional<LocalDate> to) implements Period {
    public Between {
      if (from.isEmpty() && to.isEmpty()) {
        throw new IllegalArgumentException("a period has at least one end");
      }
      if (from.isPresent() && to.isPresent() && from.get().isAfter(to.get())) {
        throw new IllegalArgumentException("period from " + from.get() + " to " + to.get());
      }
    }
  }

  /// The text names no period, or one that nothing resolves.
  record Unstated() implements Period {}

  /// {@return the days from one to another}
  static Period between(LocalDate from, LocalDate to) {
    return new Between(Optional.of(from), Optional.of(to));
  }

  /// {@return a whole year of the calendar}
  static Period year(int year) {
    return between(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
  }

  /// {@return the first day, if known}
  default Optional<LocalDate> firstDay() {
    return switch (this) {
      case AsOf asOf -> Optional.of(asOf.date);
      case Between between -> between.from;
      case Unstated _ -> Optional.empty();
    };
  }

  /// {@return the last day, if known}
  default Optional<LocalDate> lastDay() {
    return switch (this) {
      case AsOf asOf -> Optional.of(asOf.date);
      case Between between -> between.to;
      case Unstated _ -> Optional.empty();
    };
  }

  /// {@return whether the text names no period that can be resolved}
  default boolean unstated() {
    return this instanceof Unstated;
  }
}
