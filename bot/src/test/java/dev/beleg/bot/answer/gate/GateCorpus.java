package dev.beleg.bot.answer.gate;

import dev.beleg.bot.InstalledDictionaries;
import dev.beleg.retrieval.article.Article;
import dev.beleg.retrieval.article.ArticleId;
import dev.beleg.retrieval.article.ArticleReader;
import dev.beleg.retrieval.article.ReadResult;
import dev.beleg.retrieval.figure.ArticleFigures;
import dev.beleg.retrieval.figure.FigureExtractor;
import dev.beleg.retrieval.figure.FigureLedger;
import dev.beleg.retrieval.index.Dictionaries;
import dev.beleg.retrieval.index.Source;
import dev.beleg.retrieval.language.Span;
import dev.beleg.retrieval.language.Vocabulary;
import dev.beleg.retrieval.passage.Passage;
import dev.beleg.retrieval.passage.PassageSplitter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// The articles of a folder as the gate is given them, without any index.
record GateCorpus(List<Shown> passages, FigureLedger ledger) {

  static final Path HOME = Path.of(System.getProperty("beleg.home"));
  static final Vocabulary VOCABULARY = Vocabulary.read(HOME.resolve("config/lexicon"));
  static final FigureExtractor EXTRACTOR = new FigureExtractor();
  static final Dictionaries DICTIONARIES = InstalledDictionaries.open();
  static final GroundingGate GATE = new GroundingGate(VOCABULARY, EXTRACTOR, DICTIONARIES);

  /// A passage with its article.
  record Shown(Source source, Passage passage, String articleText) {
    SuppliedPassage as(int number) {
      return new SuppliedPassage(number, source, passage, articleText);
    }
  }

  static GateCorpus seeds() {
    return of(HOME.resolve("seeds"));
  }

  static GateCorpus of(Path folder) {
    List<Shown> passages = new ArrayList<>();
    List<ArticleFigures> figures = new ArrayList<>();
    for (Path file : files(folder)) {
      Article article = read(folder, file);
      figures.add(ArticleFigures.of(article, EXTRACTOR, VOCABULARY));
      String text = article.text().read(new Span(0, article.text().length()));
      new PassageSplitter()
          .split(article)
          .forEach(passage -> passages.add(new Shown(source(article), passage, text)));
    }
    return new GateCorpus(passages, FigureLedger.ofArticles(figures));
  }

  private static List<Path> files(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Article read(Path folder, Path file) {
    try {
      ArticleId id = new ArticleId(folder.relativize(file).toString());
      ReadResult result = new ArticleReader().read(id, Files.readAllBytes(file));
      return ((ReadResult.Read) result).article();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Source source(Article article) {
    return new Source(
        article.id(),
        article.header(),
        article.language(),
        article.published(),
        article.text().length(),
        1,
        Set.of(),
        Set.of());
  }
}
