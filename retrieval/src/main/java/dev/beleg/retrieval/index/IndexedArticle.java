package dev.beleg.retrieval.index;

import dev.beleg.retrieval.announcement.Report;
import dev.beleg.retrieval.article.Article;
import dev.beleg.retrieval.figure.Figure;
import dev.beleg.retrieval.passage.Passage;
import java.util.List;
import java.util.Set;

/// An article with all that the index holds of it.
///
/// @param article the article
/// @param passages its passages, in order of place; may be empty
/// @param labels what it is filed under
/// @param figures what it states, in order of place, in the coordinates of its file
/// @param report what it announces
/// @param file the file it was read from
public record IndexedArticle(
    Article article,
    List<Passage> passages,
    Labels labels,
    List<Figure> figures,
    Report report,
    FileState file) {

  /// What an article is filed under.
  ///
  /// @param regions gazetteer codes of the regions it names
  /// @param collections the collections it belongs to
  public record Labels(Set<String> regions, Set<String> collections) {
    public Labels {
      regions = Set.copyOf(regions);
      collections = Set.copyOf(collections);
    }
  }

  public IndexedArticle {
    passages = List.copyOf(passages);
    figures = List.copyOf(figures);
  }
}
