package dev.beleg.retrieval.article;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Optional;

/// When an article appeared, as far as its file and its words tell.
public sealed interface Published {

  /// The day is known.
  ///
  /// @param date the day
  /// @param basis what it was read from, in English: "dateline; year from 'im vergangenen Jahr' =
  ///   2022"
  record On(LocalDate date, String basis) implements Published {}

  /// Day and month are known and nothing settles the year.
  ///
  /// @param day day and month
  /// @param basis what they were read from
  record InSomeYear(MonthDay day, String basis) implements Published {}

  /// Nothing tells.
  record Unknown() implements Published {}

  /// {@return the day, if day, month and year are known}
  default Optional<LocalDate> knownDate() {
    return this instanceof On on ? Optional.of(on.date) : Optional.empty();
  }
}
