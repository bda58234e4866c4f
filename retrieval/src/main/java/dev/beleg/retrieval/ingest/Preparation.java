package dev.beleg.retrieval.ingest;

import dev.beleg.retrieval.announcement.Report;
import dev.beleg.retrieval.article.Article;
import dev.beleg.retrieval.article.ArticleId;
import dev.beleg.retrieval.figure.Figure;
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

  /// {@return what besides the files it makes articles from, in short; articles prepared by another
  /// version are prepared again}
  default String version() {
    return "";
  }

  /// What a file holds.
  sealed interface Prepared {

    /// An article.
    ///
    /// @param article the article
    /// @param passages its passages in order of place
    /// @param regions gazetteer codes of the regions it names
    /// @param figures what it states, in order of place, in the coordinates of its file
    /// @param report what it announces
    record Ready(
        Article article,
        List<Passage> passages,
        Set<String> regions,
        List<Figure> figures,
        Report report)
        implements Prepared {}

    /// No article.
    ///
    /// @param reason why, in English, one line
    record Refused(String reason) implements Prepared {}
  }
}
