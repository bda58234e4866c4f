package dev.beleg.retrieval.article;

/// What came of reading a file.
public sealed interface ReadResult {

  /// The file holds an article.
  ///
  /// @param article the article
  /// @param invisible how many characters without visible form stand in its text and were taken out
  ///   of the reading; more than a few in a file hint at a hidden message
  record Read(Article article, int invisible) implements ReadResult {}

  /// The file is no article, or none that can be quoted faithfully.
  ///
  /// @param reason one English line that names the cause and how to mend it
  record Rejected(String reason) implements ReadResult {}
}
