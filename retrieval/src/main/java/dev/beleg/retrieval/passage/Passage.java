package dev.beleg.retrieval.passage;

import dev.beleg.retrieval.article.ArticleId;
import dev.beleg.retrieval.article.SourceText;
import dev.beleg.retrieval.language.Language;
import dev.beleg.retrieval.language.Span;
import java.util.List;

/// A stretch of an article that is indexed and found as one: a paragraph, several short ones, or a
/// part of a long one. Passages of an article do not overlap and leave repeated paragraphs out.
///
/// @param article the article
/// @param language the article's language
/// @param span where it stands in the article's file
/// @param text the words of that range
/// @param sentences in order of place, in the article's coordinates, at least one
public record Passage(
    ArticleId article, Language language, Span span, SourceText text, List<Span> sentences) {

  public Passage {
    sentences = List.copyOf(sentences);
    if (text.length() != span.length()) {
      throw new IllegalArgumentException("text and range differ in length: " + span);
    }
    if (sentences.isEmpty() || !sentences.stream().allMatch(span::contains)) {
      throw new IllegalArgumentException("sentences lie within their passage: " + span);
    }
  }

  /// {@return the words of a sentence of this passage exactly as the file holds them}
  public String quote(Span sentence) {
    return text.quote(sentence.shift(-span.start()));
  }

  /// {@return the words of a sentence of this passage as a person reads them}
  public String read(Span sentence) {
    return text.read(sentence.shift(-span.start()));
  }
}
