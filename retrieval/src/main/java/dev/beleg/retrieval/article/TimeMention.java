package dev.beleg.retrieval.article;

import java.time.MonthDay;
import java.util.Optional;

/// A year or period that a sentence names.
///
/// @param kind what it is
/// @param year the year, 0 for a relative expression without one
/// @param offset of a relative expression: -1 for last year
/// @param ends the last day of a period within its year, if that is known
/// @param start the index of its first token
/// @param end the index behind its last token
record TimeMention(Kind kind, int year, int offset, Optional<MonthDay> ends, int start, int end) {

  /// {@return whether it is this year, without a number}
  boolean isThisYear() {
    return kind == Kind.RELATIVE && offset == 0 && year == 0;
  }

  /// {@return whether it is last year, without a number}
  boolean isLastYear() {
    return kind == Kind.RELATIVE && offset == -1 && year == 0;
  }

  /// Kinds of mentions.
  enum Kind {
    /// "last year", "im laufenden Jahr 2025".
    RELATIVE,
    /// A year alone.
    YEAR,
    /// Part of a year on which figures are reported: a half, a quarter, some months.
    PERIOD,
    /// The state of things on a day: "Ende 2023", "as of 1 January 2024".
    STATE,
    /// A year as a whole, reported as closed: "по итогам 2023 года".
    RESULTS,
    /// A month with its year.
    MONTH,
    /// A day with its year.
    DAY,
    /// The end of what is planned: "by 2030".
    DEADLINE
  }
}
