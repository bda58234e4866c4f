package dev.beleg.retrieval.figure;

import dev.beleg.retrieval.article.ArticleId;
import dev.beleg.retrieval.article.ArticleReader;
import dev.beleg.retrieval.article.ReadResult;
import dev.beleg.retrieval.language.Vocabulary;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// The articles and the vocabulary that the product ships with.
final class Seeds {

  private static final Path HOME = Path.of(System.getProperty("beleg.home", ".."));

  static final Vocabulary VOCABULARY = Vocabulary.read(HOME.resolve("config/lexicon"));
  static final FigureExtractor EXTRACTOR = new FigureExtractor();

  private Seeds() {}

  /// {@return the figures of every seed article, in the order of their files}
  static List<ArticleFigures> figures() {
    try (Stream<Path> files = Files.list(HOME.resolve("seeds"))) {
      return files
          .filter(file -> file.toString().endsWith(".txt"))
          .sorted()
          .map(Seeds::figures)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static ArticleFigures figures(Path file) {
    try {
      ArticleId id = new ArticleId(file.getFileName().toString());
      return switch (new ArticleReader().read(id, Files.readAllBytes(file))) {
        case ReadResult.Read read -> ArticleFigures.of(read.article(), EXTRACTOR, VOCABULARY);
        case ReadResult.Rejected rejected -> throw new IllegalStateException(rejected.reason());
      };
    } catch (IOException e) {
      throw new UncheckedIOException(file.toString(), e);
    }
  }

  static FigureLedger ledger() {
    return FigureLedger.ofArticles(figures());
  }
}
