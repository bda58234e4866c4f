package dev.beleg.retrieval.ingest.feed;

/// What came of taking a page.
public sealed interface PageTaken {

  /// It is a file.
  ///
  /// @param path its path within the folder of articles, with `/` between its steps
  record Saved(String path) implements PageTaken {}

  /// It is none.
  ///
  /// @param reason why, in English, one line
  record Refused(String reason) implements PageTaken {}
}
