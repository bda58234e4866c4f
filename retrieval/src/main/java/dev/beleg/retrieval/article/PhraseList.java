package dev.beleg.retrieval.article;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The phrases under a heading of a date table, found by their first words.
final class PhraseList {

  private final Map<String, List<Phrase>> byFirstWord = new HashMap<>();

  /// Those that begin with a number, a month or the stem of a word.
  private final List<Phrase> others = new ArrayList<>();

  PhraseList(List<Phrase> phrases) {
    for (Phrase phrase : phrases) {
      for (String form : phrase.firstForms()) {
        if (form.startsWith("<") || form.endsWith("*")) {
          others.add(phrase);
        } else {
          byFirstWord.computeIfAbsent(form, _ -> new ArrayList<>()).add(phrase);
        }
      }
    }
  }

  /// {@return what the first phrase that starts at a token finds}
  Optional<Phrase.Match> match(DateWords words, List<Token> tokens, int index) {
    if (index < 0 || index >= tokens.size()) {
      return Optional.empty();
    }
    Token first = tokens.get(index);
    Optional<Phrase.Match> match =
        match(byFirstWord.getOrDefault(first.small(), List.of()), words, tokens, index);
    return match.isPresent() ? match : match(others, words, tokens, index);
  }

  private static Optional<Phrase.Match> match(
      List<Phrase> phrases, DateWords words, List<Token> tokens, int index) {
    for (Phrase phrase : phrases) {
      if (phrase.mayStartWith(words, tokens.get(index))) {
        Optional<Phrase.Match> match = phrase.match(words, tokens, index);
        if (match.isPresent()) {
          return match;
        }
      }
    }
    return Optional.empty();
  }
}
