package dev.beleg.bot.answer.gate;

import dev.beleg.bot.answer.ResourceRows;
import dev.beleg.retrieval.language.Decompounder;
import dev.beleg.retrieval.language.Language;
import dev.beleg.retrieval.language.Vocabulary;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/// The words that name nobody: those of the vocabulary, those that carry little, and in German
/// those of the word list that compounds are split with.
final class OrdinaryWords {

  private static final int LONG_ENOUGH_TO_SPLIT = 7;
  private static final int LONG_ENOUGH_FOR_ENDING = 7;

  private final Vocabulary vocabulary;
  private final Map<Language, Set<String>> words = new EnumMap<>(Language.class);
  private final Map<Language, List<String>> beginnings = new EnumMap<>(Language.class);
  private final Map<Language, Set<String>> denials = new EnumMap<>(Language.class);
  private final Map<Language, List<String>> endings = new EnumMap<>(Language.class);
  private final Map<Language, Set<String>> kinds = new EnumMap<>(Language.class);
  private final Map<Language, Set<String>> intros = new EnumMap<>(Language.class);
  private final Map<Language, Set<String>> neutral = new EnumMap<>(Language.class);
  private final Map<Language, Set<String>> neutralBeginnings = new EnumMap<>(Language.class);

  OrdinaryWords(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
    for (Language language : Language.values()) {
      words.put(language, new HashSet<>());
      beginnings.put(language, new ArrayList<>());
      denials.put(language, new HashSet<>());
      endings.put(language, new ArrayList<>());
      neutral.put(language, new HashSet<>());
      kinds.put(language, new HashSet<>());
      intros.put(language, new HashSet<>());
      neutralBeginnings.put(language, new HashSet<>());
    }
    ResourceRows.of(ResourceRows.class, "light-words.tsv").forEach(this::addLight);
    ResourceRows.of(OrdinaryWords.class, "ordinary-words.tsv").forEach(this::addRow);
  }

  private void addLight(List<String> row) {
    addWords(language(row), row.get(2));
  }

  private void addRow(List<String> row) {
    Language language = language(row);
    switch (row.getFirst()) {
      case "ORDINARY" -> addWords(language, row.get(2));
      case "DENIAL" -> of(denials, language).addAll(items(row.get(2)));
      case "INTRO" -> items(row.get(2)).forEach(item -> of(intros, language).add(item));
      case "KIND" -> items(row.get(2)).forEach(item -> of(kinds, language).add(fold(item)));
      case "NEUTRAL" -> neutral(language, items(row.get(2)));
      case "ENDING" -> of(endings, language).addAll(items(row.get(2)));
      default -> throw new IllegalArgumentException("ordinary-words.tsv: " + row.getFirst());
    }
  }

  private void neutral(Language language, List<String> items) {
    for (String item : items) {
      boolean open = item.endsWith("*");
      of(open ? neutralBeginnings : neutral, language)
          .add(open ? item.substring(0, item.length() - 1) : item);
    }
  }

  private void addWords(Language language, String list) {
    for (String item : items(list)) {
      if (item.endsWith("*")) {
        of(beginnings, language).add(item.substring(0, item.length() - 1));
      } else {
        of(words, language).add(item);
      }
    }
  }

  private static Language language(List<String> row) {
    return Language.of(row.get(1));
  }

  private static List<String> items(String list) {
    return List.of(list.strip().split("\\s*;\\s*"));
  }

  private static <T> T of(Map<Language, T> map, Language language) {
    return Objects.requireNonNull(map.get(language));
  }

  /// {@return whether a word carries so little that sharing it says nothing}
  boolean light(String word, Language language) {
    String folded = fold(word);
    return of(words, language).contains(folded)
        || of(beginnings, language).stream().anyMatch(folded::startsWith);
  }

  /// {@return whether a word says so little that any article may be told with it: "offers"}
  boolean neutral(String word, Language language) {
    String folded = fold(word);
    return light(word, language)
        || of(neutral, language).contains(folded)
        || of(neutralBeginnings, language).stream().anyMatch(folded::startsWith);
  }

  /// {@return whether a word only says that a source is told: "report"}
  boolean introduces(String word, Language language) {
    return of(intros, language).contains(fold(word));
  }

  /// {@return whether a word, also with a capital, only says what a named thing is: "District"}
  boolean saysWhat(String word, Language language) {
    return of(kinds, language).contains(fold(word));
  }

  /// {@return whether a word denies: "nicht", "no", "не"}
  boolean denies(String word, Language language) {
    return of(denials, language).contains(fold(word));
  }

  /// {@return whether a capital letter does not make the word a name}
  boolean ordinary(String word, Language language) {
    return light(word, language)
        || !vocabulary.lexicon().find(word, language).isEmpty()
        || (language == Language.GERMAN && germanNoun(fold(word)));
  }

  /// {@return whether the word, with the capital of a sentence's beginning, may be a common one}
  boolean mayOpenSentence(String word, Language language) {
    String folded = fold(word);
    return ordinary(word, language)
        || (folded.length() >= LONG_ENOUGH_FOR_ENDING
            && of(endings, language).stream().anyMatch(folded::endsWith));
  }

  private static boolean germanNoun(String folded) {
    Decompounder compounds = Decompounder.shared();
    return compounds.knows(folded)
        || (folded.length() >= LONG_ENOUGH_TO_SPLIT && !compounds.parts(folded).isEmpty());
  }

  private static String fold(String word) {
    return word.toLowerCase(Locale.ROOT).replace('ё', 'е');
  }
}
