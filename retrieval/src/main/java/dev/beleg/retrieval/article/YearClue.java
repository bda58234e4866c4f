package dev.beleg.retrieval.article;

/// What a place in an article says about the year it appeared in.
///
/// @param kind how
/// @param year the year it points at
/// @param why the words and what they mean: "'im vergangenen Jahr' = 2022"
record YearClue(Kind kind, int year, String why) {

  /// How a clue limits the year.
  enum Kind {
    /// The year is this one.
    EXACT,
    /// The year is this one or a later one: something of that year is told as past.
    NOT_BEFORE,
    /// The year is this one or an earlier one: something of that year is still to come.
    NOT_AFTER,
    /// The year is likely this one: the newest period reported on ended in the twelve months
    /// before.
    AFTER_PERIOD,
    /// The year is likely this one: the lead tells of a day of it shortly before.
    AFTER_DAY,
    /// The year is likely this one: an event within the following twelve months is announced.
    BEFORE_EVENT
  }
}
