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
import java.util.stream.Collectors;
import org.apache.lucene.document.Document;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;

/// The figures of articles as one state of the index holds them.
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

  /// Reads the figures of the articles that a query finds.
  static StoredFigures read(IndexSearcher searcher, Query articles) throws IOException {
    List<SourcedFigure> figures = new ArrayList<>();
    for (Document article : Entries.found(searcher, articles, Fields.FIGURES)) {
      String lines = article.get(Fields.FIGURES);
      if (lines != null) {
        lines.lines().map(FigureCodec::parse).forEach(figures::add);
      }
    }
    return new StoredFigures(searcher, FigureLedger.of(figures));
  }
}
