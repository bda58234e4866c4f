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

  private static final class Node<T> {
    final Map<String, Node<T>> next = new HashMap<>();
    final SequencedSet<T> values = new LinkedHashSet<>();
  }

  private record Candidate<T>(int words, SequencedSet<T> values) {}

  private final Map<Language, Node<T>> roots = new EnumMap<>(Language.class);

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
      if (best.words == 0) {
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

  private Candidate<T> longestAt(List<Word> words, int at, Language own) {
    Candidate<T> best = longestAt(words, at, own, roots.get(own));
    for (Language other : Language.values()) {
      if (other != own) {
        Candidate<T> candidate = longestAt(words, at, other, roots.get(other));
        best = candidate.words > best.words ? candidate : best;
      }
    }
    return best;
  }

  private Candidate<T> longestAt(
      List<Word> words, int at, Language language, @Nullable Node<T> root) {
    Candidate<T> best = new Candidate<>(0, new LinkedHashSet<>());
    Node<T> node = root;
    for (int i = at; node != null && i < words.size(); i++) {
      node = step(node, words.get(i), language);
      if (node != null && !node.values.isEmpty()) {
        best = new Candidate<>(i - at + 1, node.values);
      }
    }
    return best;
  }

  private static <T> @Nullable Node<T> step(Node<T> node, Word word, Language language) {
    if (word.allCapitals()) {
      Node<T> acronym = node.next.get(word.text());
      if (acronym != null) {
        return acronym;
      }
    }
    Node<T> inflected = node.next.get(Inflection.stem(word.text(), language));
    return inflected != null ? inflected : node.next.get(Inflection.unstemmed(word.text()));
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
