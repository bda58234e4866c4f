package dev.beleg.retrieval.search;

import dev.beleg.retrieval.language.Span;
import dev.beleg.retrieval.passage.Passage;
import java.util.List;
import java.util.Optional;

/// A passage found for a question.
///
/// @param passage the passage
/// @param score comparable within one result list only, descending there
/// @param coverage how much of the question's weight the passage covers in its own language, 0 to 1
/// @param sentences the passage's sentences, best first, each scored with its passage
/// @param nearness what the vectors of question and passage added to the score; empty where none
///   did
public record Hit(
    Passage passage,
    double score,
    double coverage,
    List<ScoredSentence> sentences,
    Optional<Nearness> nearness) {

  public Hit {
    sentences = List.copyOf(sentences);
  }

  /// What two vectors show.
  ///
  /// @param cosine of the angle between them, −1 to 1
  /// @param added to the score for it, 0 or more
  public record Nearness(double cosine, double added) {}

  /// {@return the same with what its vector adds}
  Hit nearer(Nearness found) {
    List<ScoredSentence> raised =
        sentences.stream()
            .map(it -> new ScoredSentence(it.span(), it.score() + found.added()))
            .toList();
    return new Hit(passage, score + found.added(), coverage, raised, Optional.of(found));
  }

  /// A sentence of a found passage.
  ///
  /// @param span where it stands in the article's file
  /// @param score comparable within one result list only
  public record ScoredSentence(Span span, double score) {}
}
