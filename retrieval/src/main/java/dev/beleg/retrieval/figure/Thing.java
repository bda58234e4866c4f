package dev.beleg.retrieval.figure;

import java.util.Set;

/// What is counted or weighed, what a share is a part of, or the goods that an amount of trade is
/// of.
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

  /// What is counted in pieces may be anything: "1200 Stück".
  private static final Set<String> PIECES = Set.of("unit-of-machinery");

  /// {@return whether the word says nothing of what is counted}
  boolean anything() {
    return PIECES.containsAll(meanings);
  }

  /// {@return whether the two may be the same}
  public boolean resembles(Thing other) {
    return anything() || other.anything() || meanings.stream().anyMatch(other.meanings::contains);
  }
}
