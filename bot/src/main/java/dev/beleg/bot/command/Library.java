package dev.beleg.bot.command;

import dev.beleg.bot.answer.Answerer;
import dev.beleg.bot.chat.Bytes;
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
import java.util.function.Predicate;

/// The articles that a chat may see, with what reads them.
///
/// @param answerer answers questions from them
/// @param index shows them
/// @param files the articles' files as they are now
/// @param permitted whether an article of that name is the chat's to see, whether it is there or
///   not
/// @param words what texts are read with
public record Library(
    Answerer answerer, IndexView index, Files files, Predicate<ArticleId> permitted, Words words) {

  private static final Comparator<Source> NEWEST_FIRST =
      Comparator.comparing(
              (Source source) -> source.published().knownDate().orElse(LocalDate.MIN),
              Comparator.reverseOrder())
          .thenComparing(Source::id);

  /// The articles' files as they are now.
  public interface Files {

    /// {@return an article's text; empty where its file is gone or is of another length than when
    /// it was indexed}
    Optional<SourceText> text(Source source);

    /// {@return the bytes of an article's file; empty where it is gone}
    Optional<Bytes> content(Source source);
  }

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
    return files.text(source);
  }

  /// {@return the file of an article as it is now; empty where it is gone}
  Optional<Bytes> file(Source source) {
    return files.content(source);
  }
}
