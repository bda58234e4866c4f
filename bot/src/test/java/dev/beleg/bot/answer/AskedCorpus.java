package dev.beleg.bot.answer;

import dev.beleg.bot.InstalledDictionaries;
import dev.beleg.retrieval.article.ArticleReader;
import dev.beleg.retrieval.figure.FigureExtractor;
import dev.beleg.retrieval.index.ArticleIndex;
import dev.beleg.retrieval.ingest.ArticlePreparation;
import dev.beleg.retrieval.ingest.Corpus;
import dev.beleg.retrieval.ingest.Ingestor;
import dev.beleg.retrieval.language.Vocabulary;
import dev.beleg.retrieval.passage.PassageSplitter;
import dev.beleg.retrieval.search.PassageSearch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;

/// A folder of articles that questions are asked about, with all the project's vocabulary and the
/// dictionaries that are installed.
record AskedCorpus(ArticleIndex index, ExtractiveAnswerer answerer) implements AutoCloseable {

  static final Path HOME = Path.of(System.getProperty("beleg.home"));

  private static final InstantSource CLOCK =
      InstantSource.fixed(Instant.parse("2025-11-22T12:00:00Z"));

  /// Indexes the articles of a folder.
  ///
  /// @param corpus the folder
  /// @param folder where the index goes
  static AskedCorpus open(Path corpus, Path folder) throws IOException {
    Vocabulary vocabulary = Vocabulary.read(HOME.resolve("config/lexicon"));
    ArticleIndex index = ArticleIndex.open(folder, CLOCK);
    new Ingestor(
            index,
            new ArticlePreparation(
                new ArticleReader(), new PassageSplitter(), () -> vocabulary, ""),
            CLOCK)
        .reconcile(Corpus.of(corpus));
    PassageSearch search = new PassageSearch(index, vocabulary, InstalledDictionaries.open());
    return new AskedCorpus(
        index,
        new ExtractiveAnswerer(
            new ExtractiveAnswerer.Parts(
                search, index.view(), vocabulary, new FigureExtractor(), CLOCK)));
  }

  /// Indexes one article.
  ///
  /// @param folder an empty folder for the article and the index
  static AskedCorpus ofArticle(String text, Path folder) throws IOException {
    Path corpus = Files.createDirectories(folder.resolve("corpus"));
    Files.writeString(corpus.resolve("article.txt"), text);
    return open(corpus, folder.resolve("index"));
  }

  @Override
  public void close() {
    index.close();
  }
}
