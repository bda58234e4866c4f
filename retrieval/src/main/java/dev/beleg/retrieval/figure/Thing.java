package dev.beleg.retrieval.figure;

import java.util.Set;

/// What is counted, or what a share is a part of.
///
/// @param word as printed
/// @param meanings the concepts of the lexicon that the word may stand for, or, where it has none,
///   the word's stem; at least one
public record Thing(String word, Set<String> meanings) {
  public Thing {
    meanings = Set.copyOf(meanings);
    if (meanings.isEmpty()) {
      throw new IllegalArgumentException("a thing without a meaning: " + word);
    }
  }

  /// {@return whether the two may be the same}
  boolean resembles(Thing other) {
    return meanings.stream().anyMatch(other.meanings::contains);
  }
}
