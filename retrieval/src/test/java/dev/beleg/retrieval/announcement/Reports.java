package dev.beleg.retrieval.announcement;

import dev.beleg.retrieval.article.Article;
import dev.beleg.retrieval.article.ArticleId;
import dev.beleg.retrieval.article.ArticleReader;
import dev.beleg.retrieval.article.ReadResult;
import dev.beleg.retrieval.figure.ArticleFigures;
import dev.beleg.retrieval.figure.FigureExtractor;
import dev.beleg.retrieval.language.Vocabulary;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// Reports of articles, read with the vocabulary that the product ships with.
final class Reports {

  private static final Path HOME = Path.of(System.getProperty("beleg.home", ".."));

  static final Vocabulary VOCABULARY = Vocabulary.read(HOME.resolve("config/lexicon"));

  private static final AnnouncementReader READER = new AnnouncementReader(VOCABULARY);
  private static final FigureExtractor EXTRACTOR = new FigureExtractor();

  private Reports() {}

  /// {@return the reports of the articles that the product ships with, by file}
  static List<Report> ofSeeds() {
    try (Stream<Path> files = Files.list(HOME.resolve("seeds"))) {
      return files
          .filter(file -> file.toString().endsWith(".txt"))
          .sorted()
          .map(Reports::of)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Report of(Path file) {
    try {
      return of(file.getFileName().toString(), Files.readAllBytes(file));
    } catch (IOException e) {
      throw new UncheckedIOException(file.toString(), e);
    }
  }

  /// {@return the report of an article with a day in its header}
  static Report of(String name, String published, String text) {
    String file = "---\ndate: " + published + "\n---\n" + text;
    return of(name, file.getBytes(StandardCharsets.UTF_8));
  }

  private static Report of(String name, byte[] bytes) {
    return switch (new ArticleReader().read(new ArticleId(name), bytes)) {
      case ReadResult.Read read -> of(read.article());
      case ReadResult.Rejected rejected -> throw new IllegalStateException(rejected.reason());
    };
  }

  private static Report of(Article article) {
    return READER.read(article, ArticleFigures.of(article, EXTRACTOR, VOCABULARY).figures());
  }
}
