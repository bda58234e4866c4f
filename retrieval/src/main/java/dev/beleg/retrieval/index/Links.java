package dev.beleg.retrieval.index;

import java.util.function.IntUnaryOperator;

/// Phrases of one language linked to phrases of another, grouped by the first ones.
final class Links {

  private final IntUnaryOperator to;
  private final float[] weights;

  /// Where each phrase's links begin in `links`, and behind the last one where they end.
  private final int[] starts;

  private final int[] links;

  /// @param count how many links there are
  /// @param from tells a link's first phrase
  /// @param to tells a link's second phrase
  /// @param weights what each link weighs, by its number; may be longer than needed
  /// @param phrases the number of phrases of the first language
  Links(int count, int phrases, IntUnaryOperator from, IntUnaryOperator to, float[] weights) {
    this.to = to;
    this.weights = weights;
    starts = new int[phrases + 1];
    for (int link = 0; link < count; link++) {
      starts[from.applyAsInt(link) + 1]++;
    }
    for (int phrase = 0; phrase < phrases; phrase++) {
      starts[phrase + 1] += starts[phrase];
    }
    int[] next = starts.clone();
    links = new int[count];
    for (int link = 0; link < count; link++) {
      links[next[from.applyAsInt(link)]++] = link;
    }
  }

  /// Receives what a phrase is linked to.
  @FunctionalInterface
  interface Link {
    void to(int phrase, float weight);
  }

  /// Reports the links of a phrase.
  void of(int phrase, Link found) {
    for (int i = starts[phrase]; i < starts[phrase + 1]; i++) {
      found.to(to.applyAsInt(links[i]), weights[links[i]]);
    }
  }

  /// {@return the weight of a phrase's heaviest link, 0 if it has none}
  float heaviest(int phrase) {
    float heaviest = 0;
    for (int i = starts[phrase]; i < starts[phrase + 1]; i++) {
      heaviest = Math.max(heaviest, weights[links[i]]);
    }
    return heaviest;
  }
}
