package dev.beleg.retrieval.search;

import dev.beleg.retrieval.language.Language;
import java.util.Arrays;
import java.util.Map;

/// How much the nearness of vectors counts beside shared words, by the languages of question and
/// article. It depends on the embedding model: most know one language well and others hardly.
///
/// @param weights each 0 or more, against shared words at 1; 0 for pairs that are not named
public record DenseWeights(Map<Pair, Double> weights) {

  /// A question's language with an article's.
  ///
  /// @param question the language of the question
  /// @param article the language of the article
  public record Pair(Language question, Language article) {}

  public DenseWeights {
    weights = Map.copyOf(weights);
    weights.forEach(
        (pair, weight) -> {
          if (!Double.isFinite(weight) || weight < 0) {
            throw new IllegalArgumentException("a weight is 0 or more, was " + weight);
          }
        });
  }

  /// {@return what nearness counts}
  public double of(Language question, Language article) {
    return weights.getOrDefault(new Pair(question, article), 0.0);
  }

  /// {@return whether nearness counts anywhere for questions of a language}
  boolean any(Language question) {
    return Arrays.stream(Language.values()).anyMatch(article -> of(question, article) > 0);
  }
}
