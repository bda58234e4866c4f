package dev.beleg.retrieval.ingest;

import dev.beleg.retrieval.article.ArticleId;

/// What became of one file.
public sealed interface IngestOutcome {

  /// {@return the file's path relative to the corpus folder}
  String path();

  /// It was not known and is indexed now.
  record Added(ArticleId id) implements IngestOutcome {
    @Override
    public String path() {
      return id.path();
    }
  }

  /// It has the bytes that were indexed before.
  record Unchanged(ArticleId id) implements IngestOutcome {
    @Override
    public String path() {
      return id.path();
    }
  }

  /// It has other bytes than before, or is prepared otherwise; that is indexed.
  record Replaced(ArticleId id) implements IngestOutcome {
    @Override
    public String path() {
      return id.path();
    }
  }

  /// It is gone, and so are its passages.
  record Withdrawn(ArticleId id) implements IngestOutcome {
    @Override
    public String path() {
      return id.path();
    }
  }

  /// No article could be read from it. It is not tried again until it changes.
  ///
  /// @param path the file's path relative to the corpus folder
  /// @param reason why, in English, one line
  record Rejected(String path, String reason) implements IngestOutcome {}
}
