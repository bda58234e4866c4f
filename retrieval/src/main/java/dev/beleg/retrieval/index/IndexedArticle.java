package dev.beleg.retrieval.index;

import dev.beleg.retrieval.article.Article;
import dev.beleg.retrieval.figure.Figure;
import dev.beleg.retrieval.passage.Passage;
import java.util.List;
import java.util.Set;

/// An article with all that the index holds of it.
///
/// @param article the article
/// @param passages its passages, in order of place; may be empty
/// @param regions gazetteer codes of the regions it names
/// @param figures what it states, in order of place, in the coordinates of its file
/// @param file the file it was read from
public record IndexedArticle(
    Article article,
    List<Passage> passages,
    Set<String> regions,
    List<Figure> figures,
    FileState file) {

  public IndexedArticle {
    passages = List.copyOf(passages);
    regions = Set.copyOf(regions);
    figures = List.copyOf(figures);
  }
}
