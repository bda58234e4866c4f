package dev.beleg.retrieval.search;

import dev.beleg.retrieval.language.Span;
import dev.beleg.retrieval.passage.Passage;
import java.util.List;

/// A passage found for a question.
///
/// @param passage the passage
/// @param score comparable within one result list only, descending there
/// @param coverage how much of the question's weight the passage covers in its own language, 0 to 1
/// @param sentences the passage's sentences, best first, each scored with its passage
public record Hit(Passage passage, double score, double coverage, List<ScoredSentence> sentences) {

  public Hit {
    sentences = List.copyOf(sentences);
  }

  /// A sentence of a found passage.
  ///
  /// @param span where it stands in the article's file
  /// @param score comparable within one result list only
  public record ScoredSentence(Span span, double score) {}
}
