package dev.beleg.retrieval.ingest;

import dev.beleg.retrieval.article.Article;
import dev.beleg.retrieval.article.ArticleId;
import dev.beleg.retrieval.article.ArticleReader;
import dev.beleg.retrieval.article.ReadResult;
import dev.beleg.retrieval.language.Gazetteer;
import dev.beleg.retrieval.language.GazetteerEntry;
import dev.beleg.retrieval.passage.PassageSplitter;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/// Reads an article, cuts it into passages and finds the regions it names.
///
/// @param reader reads the file
/// @param splitter cuts the article
/// @param gazetteer knows the regions; asked for with the first article
public record ArticlePreparation(
    ArticleReader reader, PassageSplitter splitter, Supplier<Gazetteer> gazetteer)
    implements Preparation {

  @Override
  public Prepared prepare(ArticleId id, byte[] bytes) {
    return switch (reader.read(id, bytes)) {
      case ReadResult.Read(Article article, int _) ->
          new Prepared.Ready(article, splitter.split(article), regions(article));
      case ReadResult.Rejected(String reason) -> new Prepared.Refused(reason);
    };
  }

  private Set<String> regions(Article article) {
    return gazetteer.get().mentions(article.text().reading(), article.language()).stream()
        .map(Gazetteer.Mention::entry)
        .filter(entry -> entry.kind() == GazetteerEntry.Kind.REGION)
        .map(GazetteerEntry::code)
        .collect(Collectors.toUnmodifiableSet());
  }
}
