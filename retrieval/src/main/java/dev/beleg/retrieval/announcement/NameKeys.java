package dev.beleg.retrieval.announcement;

import dev.beleg.retrieval.language.Language;
import dev.beleg.retrieval.language.LooseKey;
import dev.beleg.retrieval.language.PersonFinder;
import dev.beleg.retrieval.language.Word;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// The names of a text, reduced to what German, English and Russian spellings in all cases have in
/// common.
final class NameKeys {

  private static final int SHORTEST = 4;

  /// Endings differ from case to case and from language to language.
  private static final int KEPT = 6;

  private NameKeys() {}

  /// {@return the beginnings of the loose keys of people's surnames and of the capitalised words
  /// within sentences; in German these are all nouns}
  static Set<String> of(List<String> sentences, Language language, PersonFinder people) {
    Set<String> keys = new HashSet<>();
    for (String sentence : sentences) {
      people.find(sentence, language).forEach(person -> add(person.surname(), keys));
      List<Word> words = Word.of(sentence);
      words.stream()
          .skip(1)
          .filter(word -> word.capitalised() && !word.allCapitals())
          .forEach(word -> add(word.text(), keys));
    }
    return keys;
  }

  private static void add(String name, Set<String> keys) {
    String key = LooseKey.of(name);
    if (key.length() >= SHORTEST) {
      keys.add(key.substring(0, Math.min(KEPT, key.length())));
    }
  }
}
