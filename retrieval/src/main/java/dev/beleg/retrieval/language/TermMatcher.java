package dev.beleg.retrieval.language;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedSet;
import org.jspecify.annotations.Nullable;

/// Finds the terms of a vocabulary in running text, one word or several, in any inflected form.
///
/// At each place the longest term wins; terms do not overlap. A term written all in capitals (an
/// acronym) matches only words in capitals. Terms of every language are looked for in every text,
/// since news quote foreign names; the text's own language wins a tie.
///
/// @param <T> what a term stands for
public final class TermMatcher<T> {

  /// A term found in a text.
  ///
  /// @param span from the first word to the last
  /// @param values what the term stands for, in the order added, at least one
  public record Found<T>(Span span, List<T> values) {
    public Found {
      values = List.copyOf(values);
    }
  }

  private static final int KEPT_WORDS = 1 << 12;

  private static final class Node<T> {
    final Map<String, Node<T>> next = new HashMap<>(4);
    final SequencedSet<T> values = new LinkedHashSet<>(2);
  }

  private record Candidate<T>(int words, SequencedSet<T> values) {}

  private final Map<Language, Node<T>> roots = new EnumMap<>(Language.class);

  /// For words seen lately where their terms begin, none for a word that begins no term.
  private final RecentWords<Map<Language, Node<T>>> beginnings = new RecentWords<>(KEPT_WORDS);

  private TermMatcher() {
    for (Language language : Language.values()) {
      roots.put(language, new Node<>());
    }
  }

  /// {@return a matcher without terms}
  public static <T> Builder<T> builder() {
    return new Builder<>();
  }

  /// Finds the terms in a text.
  ///
  /// @param language the language of the text
  /// @return in order of place
  public List<Found<T>> find(CharSequence text, Language language) {
    return find(Word.of(text), language);
  }

  /// Finds the terms in a text that is cut into words already.
  ///
  /// @param words in order of place
  /// @param language the language of the words
  /// @return in order of place
  public List<Found<T>> find(List<Word> words, Language language) {
    List<Found<T>> found = new ArrayList<>();
    int at = 0;
    while (at < words.size()) {
      Candidate<T> best = longestAt(words, at, language);
      if (best == null) {
        at++;
        continue;
      }
      Span span =
          new Span(words.get(at).span().start(), words.get(at + best.words - 1).span().end());
      found.add(new Found<>(span, List.copyOf(best.values)));
      at += best.words;
    }
    return found;
  }

  private @Nullable Candidate<T> longestAt(List<Word> words, int at, Language own) {
    Map<Language, Node<T>> first = firstSteps(words.get(at));
    if (first.isEmpty()) {
      return null;
    }
    Candidate<T> best = longestIn(own, first, words, at);
    for (Language other : first.keySet()) {
      Candidate<T> candidate = other == own ? null : longestIn(other, first, words, at);
      if (candidate != null && (best == null || candidate.words > best.words)) {
        best = candidate;
      }
    }
    return best;
  }

  /// Most words of a text begin no term, and that is known at once.
  private Map<Language, Node<T>> firstSteps(Word word) {
    Map<Language, Node<T>> known = beginnings.known(word.text());
    if (known == null) {
      MatchKeys keys = MatchKeys.of(word);
      Map<Language, Node<T>> steps = new EnumMap<>(Language.class);
      roots.forEach(
          (language, root) -> {
            Node<T> node = step(root, keys, language);
            if (node != null) {
              steps.put(language, node);
            }
          });
      known = steps.isEmpty() ? Map.of() : steps;
      beginnings.keep(word.text(), known);
    }
    return known;
  }

  private static <T> @Nullable Candidate<T> longestIn(
      Language language, Map<Language, Node<T>> first, List<Word> words, int at) {
    Node<T> longest = null;
    int length = 0;
    Node<T> node = first.get(language);
    for (int i = at + 1; node != null; i++) {
      if (!node.values.isEmpty()) {
        longest = node;
        length = i - at;
      }
      boolean ends = i == words.size() || node.next.isEmpty();
      node = ends ? null : step(node, MatchKeys.of(words.get(i)), language);
    }
    return longest == null ? null : new Candidate<>(length, longest.values);
  }

  private static <T> @Nullable Node<T> step(Node<T> node, MatchKeys keys, Language language) {
    if (keys.acronym()) {
      Node<T> acronym = node.next.get(keys.printed());
      if (acronym != null) {
        return acronym;
      }
    }
    Node<T> inflected = node.next.get(keys.stem(language));
    return inflected != null ? inflected : node.next.get(keys.unstemmed());
  }

  /// Collects the terms of a matcher. Not safe for use by several threads.
  public static final class Builder<T> {

    private final TermMatcher<T> matcher = new TermMatcher<>();

    private Builder() {}

    /// Adds a term; one without any word is left out.
    ///
    /// @param term in its base form
    /// @param language the language whose inflection the term follows
    /// @param value what it stands for; a term may stand for several things
    public Builder<T> add(String term, Language language, T value) {
      List<Word> words = Word.of(term);
      if (words.isEmpty()) {
        return this;
      }
      Node<T> node = Objects.requireNonNull(matcher.roots.get(language));
      for (Word word : words) {
        String key = keyOf(word, words.size() == 1, language);
        node = node.next.computeIfAbsent(key, k -> new Node<>());
      }
      node.values.add(value);
      return this;
    }

    /// A word that stands alone is in its base form; one of several may stand in any.
    private static String keyOf(Word word, boolean alone, Language language) {
      if (word.allCapitals()) {
        return word.text();
      }
      return alone
          ? Inflection.baseKey(word.text(), language)
          : Inflection.stem(word.text(), language);
    }

    /// {@return the matcher; the builder is not used afterwards}
    public TermMatcher<T> build() {
      return matcher;
    }
  }
}
