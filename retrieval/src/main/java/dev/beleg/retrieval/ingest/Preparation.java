package dev.beleg.retrieval.ingest;

import dev.beleg.retrieval.article.Article;
import dev.beleg.retrieval.article.ArticleId;
import dev.beleg.retrieval.passage.Passage;
import java.util.List;
import java.util.Set;

/// Makes of a file's bytes what the index takes.
@FunctionalInterface
public interface Preparation {

  /// Reads an article.
  ///
  /// @param bytes the whole file
  Prepared prepare(ArticleId id, byte[] bytes);

  /// What a file holds.
  sealed interface Prepared {

    /// An article.
    ///
    /// @param article the article
    /// @param passages its passages in order of place
    /// @param regions gazetteer codes of the regions it names
    record Ready(Article article, List<Passage> passages, Set<String> regions)
        implements Prepared {}

    /// No article.
    ///
    /// @param reason why, in English, one line
    record Refused(String reason) implements Prepared {}
  }
}
