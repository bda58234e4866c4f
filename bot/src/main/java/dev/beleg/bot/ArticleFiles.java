package dev.beleg.bot;

import dev.beleg.bot.config.Settings;
import dev.beleg.retrieval.article.Article;
import dev.beleg.retrieval.article.ArticleId;
import dev.beleg.retrieval.article.ArticleReader;
import dev.beleg.retrieval.article.ReadResult;
import dev.beleg.retrieval.article.SourceText;
import dev.beleg.retrieval.index.Source;
import dev.beleg.retrieval.ingest.Preparation.Prepared;
import dev.beleg.retrieval.language.Gazetteer;
import dev.beleg.retrieval.language.GazetteerEntry;
import dev.beleg.retrieval.passage.PassageSplitter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/// The articles' files, read for the index and read again to show and to quote.
final class ArticleFiles {

  private final Path corpus;
  private final Supplier<Gazetteer> gazetteer;
  private final ArticleReader reader;
  private final PassageSplitter splitter = new PassageSplitter();

  ArticleFiles(Settings settings, Supplier<Gazetteer> gazetteer) {
    this.corpus = settings.folders().corpus();
    this.gazetteer = gazetteer;
    this.reader = new ArticleReader(settings.maxArticleSize());
  }

  /// Makes of a file's bytes what the index takes.
  Prepared prepare(ArticleId id, byte[] bytes) {
    return switch (reader.read(id, bytes)) {
      case ReadResult.Read read -> ready(read.article());
      case ReadResult.Rejected rejected -> new Prepared.Refused(rejected.reason());
    };
  }

  private Prepared ready(Article article) {
    return new Prepared.Ready(article, splitter.split(article), regions(article));
  }

  private Set<String> regions(Article article) {
    return gazetteer.get().mentions(article.text().reading(), article.language()).stream()
        .map(Gazetteer.Mention::entry)
        .filter(entry -> entry.kind() == GazetteerEntry.Kind.REGION)
        .map(GazetteerEntry::code)
        .collect(Collectors.toSet());
  }

  /// {@return the text of an indexed article, unless its file has been changed or removed since}
  Optional<SourceText> text(Source source) {
    return article(source).map(Article::text);
  }

  private Optional<Article> article(Source source) {
    try {
      byte[] bytes = Files.readAllBytes(corpus.resolve(source.id().path()));
      return reader.read(source.id(), bytes) instanceof ReadResult.Read read
          ? Optional.of(read.article()).filter(it -> it.text().length() == source.characters())
          : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }
}
