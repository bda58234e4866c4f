package dev.beleg.bot;

import dev.beleg.bot.chat.Bytes;
import dev.beleg.bot.command.Library;
import dev.beleg.bot.config.Settings;
import dev.beleg.retrieval.article.Article;
import dev.beleg.retrieval.article.ArticleReader;
import dev.beleg.retrieval.article.ReadResult;
import dev.beleg.retrieval.article.SourceText;
import dev.beleg.retrieval.index.Source;
import dev.beleg.retrieval.ingest.ArticlePreparation;
import dev.beleg.retrieval.ingest.Corpus;
import dev.beleg.retrieval.ingest.Preparation;
import dev.beleg.retrieval.language.LexiconDigest;
import dev.beleg.retrieval.language.Vocabulary;
import dev.beleg.retrieval.passage.PassageSplitter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;

/// The articles' files, read for the index and read again to show and to quote.
final class ArticleFiles implements Library.Files {

  private final Corpus corpus;
  private final ArticleReader reader;
  private final Preparation preparation;

  ArticleFiles(Settings settings, Supplier<Vocabulary> vocabulary) {
    this.corpus = settings.folders().corpus();
    this.reader = new ArticleReader(settings.maxArticleSize());
    this.preparation =
        new ArticlePreparation(
            reader,
            new PassageSplitter(),
            vocabulary,
            LexiconDigest.of(settings.folders().lexicon()));
  }

  /// {@return what makes of a file's bytes what the index takes}
  Preparation preparation() {
    return preparation;
  }

  /// {@return the text of an indexed article, unless its file has been changed or removed since}
  @Override
  public Optional<SourceText> text(Source source) {
    return article(source).map(Article::text);
  }

  @Override
  public Optional<Bytes> content(Source source) {
    return bytes(source).map(Bytes::new);
  }

  private Optional<Article> article(Source source) {
    return bytes(source)
        .map(bytes -> reader.read(source.id(), bytes))
        .filter(ReadResult.Read.class::isInstance)
        .map(read -> ((ReadResult.Read) read).article())
        .filter(it -> it.text().length() == source.characters());
  }

  private Optional<byte[]> bytes(Source source) {
    Optional<Path> file = corpus.file(source.id());
    try {
      boolean readable = file.isPresent() && reader.refusal(Files.size(file.get())).isEmpty();
      return readable ? Optional.of(Files.readAllBytes(file.get())) : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }
}
