package dev.beleg.retrieval.language;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Words that are found in the form they are written in, since the form is what matters: "откроет"
/// is still to come, "открыл" is over.
///
/// A `*` at the end of a word stands for any ending, one at its beginning for any beginning. Of a
/// term such as "schlug … vor" the second part follows somewhere behind the first.
public final class CueWords {

  private static final String GAP = "…";
  private static final int FARTHEST = 40;

  /// A term found among words.
  ///
  /// @param id the concept that it belongs to
  /// @param from the place of its first word
  /// @param to the place after the last word that stands together with the first
  public record Found(String id, int from, int to) {}

  /// A word of a term, or one end of it.
  private record Part(String text, boolean openBefore, boolean openBehind) {

    static Part of(String word) {
      String text = word.toLowerCase(Locale.ROOT).replace('ё', 'е').replace("*", "");
      return new Part(text, word.startsWith("*"), word.endsWith("*"));
    }

    boolean matches(Word word) {
      String found = word.folded();
      return openBefore
          ? found.endsWith(text) && found.length() > text.length() + 1
          : openBehind ? found.startsWith(text) : found.equals(text);
    }
  }

  /// A term.
  ///
  /// @param together the words that stand in a row
  /// @param later the word that follows somewhere behind them
  private record Term(String id, List<Part> together, Optional<Part> later) {

    static Term of(String id, String written) {
      int gap = written.indexOf(GAP);
      String first = gap < 0 ? written : written.substring(0, gap);
      List<Part> together = Stream.of(first.strip().split("[\\s-]+")).map(Part::of).toList();
      Optional<Part> later =
          gap < 0
              ? Optional.empty()
              : Optional.of(Part.of(written.substring(gap + GAP.length()).strip()));
      return new Term(id, together, later);
    }

    int words() {
      return together.size() + (later.isPresent() ? 1 : 0);
    }

    int letters() {
      return together.getFirst().text.length();
    }

    boolean stands(List<Word> words, int at) {
      if (at + together.size() > words.size()) {
        return false;
      }
      for (int i = 0; i < together.size(); i++) {
        if (!together.get(i).matches(words.get(at + i))) {
          return false;
        }
      }
      int behind = at + together.size();
      return later.isEmpty()
          || words.subList(behind, Math.min(words.size(), behind + FARTHEST)).stream()
              .anyMatch(later.get()::matches);
    }
  }

  /// By the letters of the first word that are given: its beginning, or its end where that is open
  /// before.
  private final Map<Language, Map<String, List<Term>>> byFirst = new EnumMap<>(Language.class);

  /// Takes the terms of concepts.
  public CueWords(Collection<Concept> concepts) {
    for (Language language : Language.values()) {
      Map<String, List<Term>> terms = new HashMap<>();
      for (Concept concept : concepts) {
        for (String written : concept.terms(language)) {
          Term term = Term.of(concept.id(), written);
          terms.computeIfAbsent(term.together.getFirst().text, _ -> new ArrayList<>()).add(term);
        }
      }
      byFirst.put(language, terms);
    }
  }

  /// Finds the terms of a language.
  ///
  /// @param words the words of a sentence
  /// @return in order of place, not overlapping but for second parts; of several that begin with a
  ///   word the one of the most words
  public List<Found> find(List<Word> words, Language language) {
    Map<String, List<Term>> terms = Objects.requireNonNull(byFirst.get(language));
    List<Found> found = new ArrayList<>();
    int at = 0;
    while (at < words.size()) {
      Optional<Term> best = longestAt(words, at, terms);
      int to = at + best.map(term -> term.together.size()).orElse(1);
      if (best.isPresent()) {
        found.add(new Found(best.get().id, at, to));
      }
      at = to;
    }
    return found;
  }

  private static Optional<Term> longestAt(List<Word> words, int at, Map<String, List<Term>> terms) {
    String word = words.get(at).folded();
    return IntStream.rangeClosed(1, word.length())
        .boxed()
        .flatMap(
            length -> Stream.of(word.substring(0, length), word.substring(word.length() - length)))
        .distinct()
        .flatMap(letters -> terms.getOrDefault(letters, List.of()).stream())
        .filter(term -> term.stands(words, at))
        .max(Comparator.comparingInt(Term::words).thenComparingInt(Term::letters));
  }
}
