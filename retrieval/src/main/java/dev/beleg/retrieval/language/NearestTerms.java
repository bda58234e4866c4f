package dev.beleg.retrieval.language;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// The one-word terms of a vocabulary by spelling, to understand a misspelt word.
public final class NearestTerms {

  private static final int SHORTEST = 5;
  private static final int LONG = 8;

  private final Map<Language, Map<String, List<Concept>>> byStem = new EnumMap<>(Language.class);

  /// Gathers the one-word terms of the concepts.
  public NearestTerms(Collection<Concept> concepts) {
    for (Language language : Language.values()) {
      byStem.put(language, new HashMap<>());
    }
    for (Concept concept : concepts) {
      concept.terms().forEach((language, terms) -> add(concept, language, terms));
    }
  }

  private void add(Concept concept, Language language, List<String> terms) {
    Map<String, List<Concept>> stems = Objects.requireNonNull(byStem.get(language));
    for (String term : terms) {
      if (Word.of(term).size() == 1) {
        stems
            .computeIfAbsent(Inflection.stem(term, language), stem -> new ArrayList<>())
            .add(concept);
      }
    }
  }

  /// Finds what a word may be a misspelling of: terms whose stem differs by one letter left out,
  /// added, changed or swapped, by two in long words, and begins with the same letter.
  ///
  /// @return the concepts of the nearest terms; none for a short word or a term as it is spelt
  public List<Concept> nearest(String word, Language language) {
    String stem = Inflection.stem(word, language);
    Map<String, List<Concept>> stems = Objects.requireNonNull(byStem.get(language));
    if (stem.length() < SHORTEST || stems.containsKey(stem)) {
      return List.of();
    }
    int best = stem.length() >= LONG ? 2 : 1;
    List<Concept> nearest = new ArrayList<>();
    for (Map.Entry<String, List<Concept>> entry : stems.entrySet()) {
      int distance = distance(stem, entry.getKey(), best);
      if (distance < best) {
        nearest.clear();
        best = distance;
      }
      if (distance <= best) {
        nearest.addAll(entry.getValue());
      }
    }
    return List.copyOf(nearest);
  }

  /// The number of letters to leave out, add, change or swap with a neighbour (restricted
  /// Damerau–Levenshtein distance), or a number above `limit` where it is certainly more.
  private static int distance(String one, String other, int limit) {
    if (Math.abs(one.length() - other.length()) > limit || one.charAt(0) != other.charAt(0)) {
      return limit + 1;
    }
    int[] beforeLast = new int[other.length() + 1];
    int[] last = new int[other.length() + 1];
    for (int j = 0; j <= other.length(); j++) {
      last[j] = j;
    }
    for (int i = 1; i <= one.length(); i++) {
      int[] row = new int[other.length() + 1];
      row[0] = i;
      for (int j = 1; j <= other.length(); j++) {
        boolean same = one.charAt(i - 1) == other.charAt(j - 1);
        row[j] = Math.min(Math.min(row[j - 1], last[j]) + 1, last[j - 1] + (same ? 0 : 1));
        if (swapped(one, other, i, j)) {
          row[j] = Math.min(row[j], beforeLast[j - 2] + 1);
        }
      }
      beforeLast = last;
      last = row;
    }
    return last[other.length()];
  }

  private static boolean swapped(String one, String other, int i, int j) {
    return i > 1
        && j > 1
        && one.charAt(i - 1) == other.charAt(j - 2)
        && one.charAt(i - 2) == other.charAt(j - 1);
  }
}
