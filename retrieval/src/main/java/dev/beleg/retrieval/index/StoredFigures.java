package dev.beleg.retrieval.index;

import dev.beleg.retrieval.article.Article;
import dev.beleg.retrieval.figure.Figure;
import dev.beleg.retrieval.figure.FigureCodec;
import dev.beleg.retrieval.figure.FigureLedger;
import dev.beleg.retrieval.figure.SourcedFigure;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;

/// The figures of all articles as one state of the index holds them.
///
/// @param searcher that state
/// @param ledger made of them
record StoredFigures(IndexSearcher searcher, FigureLedger ledger) {

  /// {@return the lines to keep with an article, none where it states nothing}
  static Optional<String> of(IndexedArticle indexed) {
    return indexed.figures().isEmpty()
        ? Optional.empty()
        : Optional.of(
            indexed.figures().stream()
                .map(figure -> FigureCodec.format(sourced(indexed.article(), figure)))
                .collect(Collectors.joining("\n")));
  }

  private static SourcedFigure sourced(Article article, Figure figure) {
    return new SourcedFigure(article.id(), article.published().knownDate(), figure);
  }

  static StoredFigures read(IndexSearcher searcher) throws IOException {
    TermQuery articles = new TermQuery(new Term(Fields.KIND, Fields.KIND_ARTICLE));
    int most = Math.max(1, searcher.getIndexReader().maxDoc());
    List<SourcedFigure> figures = new ArrayList<>();
    for (ScoreDoc hit : searcher.search(articles, most).scoreDocs) {
      String lines =
          searcher.storedFields().document(hit.doc, Set.of(Fields.FIGURES)).get(Fields.FIGURES);
      if (lines != null) {
        lines.lines().map(FigureCodec::parse).forEach(figures::add);
      }
    }
    return new StoredFigures(searcher, FigureLedger.of(figures));
  }
}
