package dev.beleg.retrieval.ingest;

import dev.beleg.retrieval.announcement.AnnouncementReader;
import dev.beleg.retrieval.article.Article;
import dev.beleg.retrieval.article.ArticleId;
import dev.beleg.retrieval.article.ArticleReader;
import dev.beleg.retrieval.article.ReadResult;
import dev.beleg.retrieval.figure.ArticleFigures;
import dev.beleg.retrieval.figure.Figure;
import dev.beleg.retrieval.figure.FigureExtractor;
import dev.beleg.retrieval.language.Gazetteer;
import dev.beleg.retrieval.language.GazetteerEntry;
import dev.beleg.retrieval.language.Vocabulary;
import dev.beleg.retrieval.passage.PassageSplitter;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/// Reads an article, cuts it into passages and finds the regions it names, the figures it states
/// and what it announces.
///
/// @param reader reads the file
/// @param splitter cuts the article
/// @param vocabulary the names and measures to look for; asked for with the first article
/// @param version tells this vocabulary from others
public record ArticlePreparation(
    ArticleReader reader, PassageSplitter splitter, Supplier<Vocabulary> vocabulary, String version)
    implements Preparation {

  private static final FigureExtractor EXTRACTOR = new FigureExtractor();

  @Override
  public Prepared prepare(ArticleId id, byte[] bytes) {
    return switch (reader.read(id, bytes)) {
      case ReadResult.Read(Article article, int _) when RetractionNotice.opens(article) ->
          new Prepared.Refused("says that its publisher has taken it back");
      case ReadResult.Read(Article article, int _) -> ready(article);
      case ReadResult.Rejected(String reason) -> new Prepared.Refused(reason);
    };
  }

  private Prepared ready(Article article) {
    Vocabulary words = vocabulary.get();
    List<Figure> figures = ArticleFigures.of(article, EXTRACTOR, words).figures();
    return new Prepared.Ready(
        article,
        splitter.split(article),
        regions(article, words.gazetteer()),
        figures,
        new AnnouncementReader(words).read(article, figures));
  }

  private static Set<String> regions(Article article, Gazetteer gazetteer) {
    return gazetteer.mentions(article.text().reading(), article.language()).stream()
        .map(Gazetteer.Mention::entry)
        .filter(entry -> entry.kind() == GazetteerEntry.Kind.REGION)
        .map(GazetteerEntry::code)
        .collect(Collectors.toUnmodifiableSet());
  }
}
