package dev.beleg.retrieval.index;

import dev.beleg.retrieval.article.Article;
import dev.beleg.retrieval.article.ArticleId;
import dev.beleg.retrieval.article.Header;
import dev.beleg.retrieval.article.Published;
import dev.beleg.retrieval.language.Language;
import java.util.Set;

/// An indexed article without its text.
///
/// @param id the article's file
/// @param header title, dateline and byline
/// @param language the language of the body
/// @param published when it appeared
/// @param characters the length of the file's text in UTF-16 code units
/// @param passages how many passages are indexed
/// @param regions gazetteer codes of the regions it names
/// @param collections the collections it belongs to
public record Source(
    ArticleId id,
    Header header,
    Language language,
    Published published,
    int characters,
    int passages,
    Set<String> regions,
    Set<String> collections) {

  public Source {
    regions = Set.copyOf(regions);
    collections = Set.copyOf(collections);
  }

  /// {@return what is kept of an article in the list of sources}
  static Source of(IndexedArticle indexed) {
    Article article = indexed.article();
    return new Source(
        article.id(),
        article.header(),
        article.language(),
        article.published(),
        article.text().length(),
        indexed.passages().size(),
        indexed.labels().regions(),
        indexed.labels().collections());
  }
}
