package dev.beleg.retrieval.search;

import java.util.List;

/// What a word of the question may read in a text of another language.
///
/// @param stems the stems of the translation, usually one
/// @param strength how likely it is meant, 1 for a concept of our own lexicon, above 0
record Expansion(List<String> stems, double strength) {

  Expansion {
    stems = List.copyOf(stems);
  }

  Expansion times(double factor) {
    return new Expansion(stems, strength * factor);
  }
}
