package dev.beleg.retrieval.article;

import dev.beleg.retrieval.language.Language;
import java.util.List;

/// A news article as read from its file.
///
/// @param id the file it was read from
/// @param text the whole file
/// @param header title, dateline and byline
/// @param language the language of the body
/// @param published when it appeared
/// @param paragraphs in order of place, not overlapping, at least one
public record Article(
    ArticleId id,
    SourceText text,
    Header header,
    Language language,
    Published published,
    List<Paragraph> paragraphs) {

  public Article {
    paragraphs = List.copyOf(paragraphs);
    if (paragraphs.isEmpty()) {
      throw new IllegalArgumentException("an article has at least one paragraph: " + id);
    }
  }
}
