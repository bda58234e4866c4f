package dev.beleg.retrieval.index;

import java.util.List;

/// An article with the vectors of its passages.
///
/// @param source the article
/// @param state tells this state of it from every other
/// @param passages those that have a vector
record EmbeddedArticle(Source source, String state, List<Embedded> passages) {

  EmbeddedArticle {
    passages = List.copyOf(passages);
  }

  /// A passage with its vector.
  static final class Embedded {
    private final PassageKey key;
    private final int place;
    private final float[] vector;

    /// @param key what it is known by
    /// @param place its place among the article's passages, from 0
    /// @param vector of length one; not to be changed
    Embedded(PassageKey key, int place, float[] vector) {
      this.key = key;
      this.place = place;
      this.vector = vector;
    }

    PassageKey key() {
      return key;
    }

    int place() {
      return place;
    }

    float[] vector() {
      return vector;
    }
  }
}
