package dev.beleg.bot.command;

import dev.beleg.bot.answer.Answerer;
import dev.beleg.retrieval.article.ArticleId;
import dev.beleg.retrieval.article.SourceText;
import dev.beleg.retrieval.figure.FigureCheck;
import dev.beleg.retrieval.figure.FigureExtractor;
import dev.beleg.retrieval.figure.FigureLedger;
import dev.beleg.retrieval.index.IndexView;
import dev.beleg.retrieval.index.Source;
import dev.beleg.retrieval.language.Span;
import dev.beleg.retrieval.language.Vocabulary;
import dev.beleg.retrieval.passage.Passage;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/// The articles that a chat may see, with what reads them.
///
/// @param answerer answers questions from them
/// @param index shows them
/// @param texts gives an article's text as its file is now; empty where the file is gone or is of
///   another length than when it was indexed
/// @param permitted whether an article of that name is the chat's to see, whether it is there or
///   not
/// @param words what texts are read with
public record Library(
    Answerer answerer,
    IndexView index,
    Function<Source, Optional<SourceText>> texts,
    Predicate<ArticleId> permitted,
    Words words) {

  private static final Comparator<Source> NEWEST_FIRST =
      Comparator.comparing(
              (Source source) -> source.published().knownDate().orElse(LocalDate.MIN),
              Comparator.reverseOrder())
          .thenComparing(Source::id);

  /// What texts are read with.
  ///
  /// @param vocabulary words and names
  /// @param extractor reads figures and times
  /// @param check compares figures
  public record Words(Vocabulary vocabulary, FigureExtractor extractor, FigureCheck check) {}

  /// {@return the articles, the newest first, those without a known day last}
  List<Source> sources() {
    return index.sources().stream().sorted(NEWEST_FIRST).toList();
  }

  Optional<Source> source(ArticleId id) {
    return index.source(id);
  }

  boolean mayShow(ArticleId id) {
    return permitted.test(id);
  }

  FigureLedger ledger() {
    return index.ledger();
  }

  Optional<Passage> passage(ArticleId id, Span range) {
    return index.passage(id, range);
  }

  Optional<SourceText> text(Source source) {
    return texts.apply(source);
  }
}
