package dev.beleg.retrieval.ingest;

import dev.beleg.retrieval.article.Article;
import dev.beleg.retrieval.article.ArticleId;
import dev.beleg.retrieval.article.ArticleReader;
import dev.beleg.retrieval.article.ReadResult;
import dev.beleg.retrieval.language.Gazetteer;
import dev.beleg.retrieval.language.GazetteerEntry;
import dev.beleg.retrieval.passage.PassageSplitter;
import java.util.Set;
import java.util.stream.Collectors;

/// Reads an article, cuts it into passages and notes the regions it names.
public final class ArticlePreparation implements Preparation {

  private final ArticleReader reader;
  private final PassageSplitter splitter;
  private final Gazetteer gazetteer;

  /// Joins the parts.
  public ArticlePreparation(ArticleReader reader, PassageSplitter splitter, Gazetteer gazetteer) {
    this.reader = reader;
    this.splitter = splitter;
    this.gazetteer = gazetteer;
  }

  @Override
  public Prepared prepare(ArticleId id, byte[] bytes) {
    return switch (reader.read(id, bytes)) {
      case ReadResult.Read read ->
          new Prepared.Ready(
              read.article(), splitter.split(read.article()), regions(read.article()));
      case ReadResult.Rejected rejected -> new Prepared.Refused(rejected.reason());
    };
  }

  private Set<String> regions(Article article) {
    return gazetteer.mentions(article.text().reading(), article.language()).stream()
        .map(Gazetteer.Mention::entry)
        .filter(entry -> entry.kind() == GazetteerEntry.Kind.REGION)
        .map(GazetteerEntry::code)
        .collect(Collectors.toUnmodifiableSet());
  }
}
