package dev.beleg.retrieval.index;

import dev.beleg.retrieval.announcement.Report;
import dev.beleg.retrieval.article.Article;
import dev.beleg.retrieval.article.ArticleId;
import dev.beleg.retrieval.article.Header;
import dev.beleg.retrieval.article.Paragraph;
import dev.beleg.retrieval.article.Published;
import dev.beleg.retrieval.article.SourceText;
import dev.beleg.retrieval.language.Language;
import dev.beleg.retrieval.language.Span;
import dev.beleg.retrieval.passage.Passage;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Makes articles for tests: one passage, a sentence up to each full stop.
public final class Articles {

  private Articles() {}

  /// {@return an article ready for the index}
  public static IndexedArticle of(String path, Language language, String text) {
    return of(path, language, text, new Published.Unknown(), Set.of());
  }

  /// {@return an article of a known day that names regions}
  public static IndexedArticle of(
      String path, Language language, String text, String day, String... regions) {
    Published published = new Published.On(LocalDate.parse(day), "dateline");
    return of(path, language, text, published, Set.of(regions));
  }

  private static IndexedArticle of(
      String path, Language language, String text, Published published, Set<String> regions) {
    ArticleId id = new ArticleId(path);
    Span whole = new Span(0, text.length());
    Article article =
        new Article(
            id,
            SourceText.plain(text),
            new Header(
                Optional.of("Title"),
                Optional.of("Minsk"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty()),
            language,
            published,
            List.of(new Paragraph(whole, Paragraph.Role.BODY, Optional.empty())));
    Passage passage = new Passage(id, language, whole, SourceText.plain(text), sentences(text));
    IndexedArticle.Labels labels = new IndexedArticle.Labels(regions, Set.of("default"));
    return new IndexedArticle(
        article, List.of(passage), labels, List.of(), Report.nothing(article), file(path));
  }

  /// {@return the same article in other collections}
  public static IndexedArticle in(IndexedArticle article, String... collections) {
    IndexedArticle.Labels labels =
        new IndexedArticle.Labels(article.labels().regions(), Set.of(collections));
    return new IndexedArticle(
        article.article(),
        article.passages(),
        labels,
        article.figures(),
        article.report(),
        article.file());
  }

  /// {@return the state of a file}
  public static FileState file(String sha256) {
    return new FileState(1, Instant.EPOCH, sha256, Instant.EPOCH);
  }

  private static List<Span> sentences(String text) {
    List<Span> sentences = new ArrayList<>();
    int start = 0;
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) == '.' || i == text.length() - 1) {
        sentences.add(new Span(start, i + 1));
        start = Math.min(i + 2, text.length());
      }
    }
    return sentences;
  }
}
