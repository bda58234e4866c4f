package dev.beleg.bot.command;

import dev.beleg.bot.answer.ExtractiveAnswerer;
import dev.beleg.bot.chat.Bytes;
import dev.beleg.retrieval.article.Article;
import dev.beleg.retrieval.article.ArticleReader;
import dev.beleg.retrieval.article.ReadResult;
import dev.beleg.retrieval.article.SourceText;
import dev.beleg.retrieval.figure.FigureCheck;
import dev.beleg.retrieval.figure.FigureExtractor;
import dev.beleg.retrieval.figure.FigureReader;
import dev.beleg.retrieval.index.ArticleIndex;
import dev.beleg.retrieval.index.Dictionaries;
import dev.beleg.retrieval.index.Source;
import dev.beleg.retrieval.ingest.ArticlePreparation;
import dev.beleg.retrieval.ingest.Corpus;
import dev.beleg.retrieval.ingest.Ingestor;
import dev.beleg.retrieval.language.Vocabulary;
import dev.beleg.retrieval.passage.PassageSplitter;
import dev.beleg.retrieval.search.PassageSearch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;

/// A folder of articles with its index, without dictionaries.
final class Shelf implements AutoCloseable {

  static final Path SEEDS = Path.of(System.getProperty("beleg.home"), "seeds");

  private static final Vocabulary VOCABULARY =
      Vocabulary.read(Path.of(System.getProperty("beleg.home"), "config/lexicon"));

  private final Path corpus;
  private final ArticleIndex index;
  private final Ingestor ingestor;
  private final Library library;

  Shelf(Path corpus, Path folder, InstantSource clock) {
    this.corpus = corpus;
    this.index = ArticleIndex.open(folder, clock);
    this.ingestor =
        new Ingestor(
            index,
            new ArticlePreparation(
                new ArticleReader(), new PassageSplitter(), () -> VOCABULARY, ""),
            clock);
    FigureExtractor extractor = new FigureExtractor();
    PassageSearch search = new PassageSearch(index, VOCABULARY, Dictionaries.NONE);
    this.library =
        new Library(
            new ExtractiveAnswerer(
                new ExtractiveAnswerer.Parts(search, index.view(), VOCABULARY, extractor, clock)),
            index.view(),
            files(),
            _ -> true,
            new Library.Words(
                VOCABULARY, extractor, new FigureCheck(new FigureReader(extractor, VOCABULARY))));
    reconcile();
  }

  void reconcile() {
    ingestor.reconcile(Corpus.of(corpus));
  }

  Library library() {
    return library;
  }

  /// The same for a chat that sees another collection.
  Library ofAnotherCollection() {
    return new Library(
        library.answerer(), index.view(Set.of("other")), files(), _ -> false, library.words());
  }

  private Library.Files files() {
    return new Library.Files() {
      @Override
      public Optional<SourceText> text(Source source) {
        return Shelf.this.text(source);
      }

      @Override
      public Optional<Bytes> content(Source source) {
        try {
          return Optional.of(new Bytes(Files.readAllBytes(corpus.resolve(source.id().path()))));
        } catch (IOException _) {
          return Optional.empty();
        }
      }
    };
  }

  private Optional<SourceText> text(Source source) {
    try {
      byte[] bytes = Files.readAllBytes(corpus.resolve(source.id().path()));
      return new ArticleReader().read(source.id(), bytes) instanceof ReadResult.Read read
          ? Optional.of(read.article()).map(Article::text)
          : Optional.empty();
    } catch (IOException _) {
      return Optional.empty();
    }
  }

  @Override
  public void close() {
    index.close();
  }
}
