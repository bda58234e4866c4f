package dev.beleg.retrieval.article;

import java.time.MonthDay;
import java.util.List;
import java.util.Optional;

/// Where and when an article says it was reported, and by whom: "MINSK, 1 June (BelTA) – …" before
/// its first sentence, or "… in Minsk on 1 June, BelTA has learned" within that.
///
/// @param place as printed, without its writing in capitals
/// @param agency its usual name where it is a known one
/// @param day day and month
/// @param year the year, 0 if it is not written
/// @param basis where it stands: "dateline" or "lead"
record Dateline(
    Optional<String> place,
    Optional<String> agency,
    Optional<MonthDay> day,
    int year,
    String basis) {

  /// Reads the dateline that a paragraph begins with.
  ///
  /// @param text the reading of the article
  /// @param tokens those of the paragraph's beginning
  static Optional<Dateline> before(CharSequence text, List<Token> tokens) {
    return new DatelineScan(text, tokens).read();
  }
}
