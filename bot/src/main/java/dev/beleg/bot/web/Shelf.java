package dev.beleg.bot.web;

import dev.beleg.retrieval.article.ArticleId;
import dev.beleg.retrieval.article.SourceText;
import dev.beleg.retrieval.index.IndexView;
import dev.beleg.retrieval.index.Source;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// The articles that pages show.
///
/// @param listed those that every reader of the pages sees
/// @param cited those that a signed address may open, as some chat sees them
/// @param texts gives an article's text as its file is now; empty where the file is gone or is of
///   another length than when it was indexed
public record Shelf(
    IndexView listed, IndexView cited, Function<Source, Optional<SourceText>> texts) {

  private static final Comparator<Source> NEWEST_FIRST =
      Comparator.comparing(
              (Source source) -> source.published().knownDate().orElse(LocalDate.MIN),
              Comparator.reverseOrder())
          .thenComparing(Source::id);

  List<Source> newestFirst() {
    return listed.sources().stream().sorted(NEWEST_FIRST).toList();
  }

  /// {@return one article}
  ///
  /// @param signed whether the address was signed
  Optional<Source> source(ArticleId id, boolean signed) {
    return (signed ? cited : listed).source(id);
  }

  Optional<SourceText> text(Source source) {
    return texts.apply(source);
  }
}
