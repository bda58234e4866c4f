package dev.beleg.retrieval.search;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.beleg.retrieval.index.Dictionaries;
import dev.beleg.retrieval.index.WordForms;
import dev.beleg.retrieval.language.DictionaryTable.Translation;
import dev.beleg.retrieval.language.Language;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Words of one language that may stand for each other: by a thesaurus, and because they share
/// translations.
///
/// Two words are the more alike the likelier a way leads from one over its translations to the
/// other (Bannard and Callison-Burch, Paraphrasing with bilingual parallel corpora, ACL 2005).
final class LikeWords {

  private static final int MOST = 150;
  private static final int KEPT_WORDS = 20_000;
  private static final double LEAST = 0.04;

  /// What a word like a part of a compound is worth.
  private static final double PART = 0.6;

  private final Dictionaries dictionaries;
  private final Cache<Word, List<Expansion>> kept =
      Caffeine.newBuilder().maximumSize(KEPT_WORDS).build();

  /// A word's stem with its language.
  private record Word(String stem, Language language) {}

  LikeWords(Dictionaries dictionaries) {
    this.dictionaries = dictionaries;
  }

  /// {@return the words like one or like a part of it, the surest first}
  List<Expansion> of(WordForms word, Language language) {
    if (word.kind() != WordForms.Kind.WORD) {
      return List.of();
    }
    List<Expansion> like = new ArrayList<>(of(word.stem(), language));
    for (String part : word.parts()) {
      addSure(of(part, language), PART, like);
    }
    return like;
  }

  /// {@return the words like one of some translations, in their language}
  List<Expansion> of(List<Expansion> translations, Language language) {
    List<Expansion> like = new ArrayList<>();
    for (Expansion translation : translations) {
      double sure = Math.min(1, translation.strength());
      addSure(of(String.join(" ", translation.stems()), language), sure, like);
    }
    return like;
  }

  /// Adds words, the surest first, up to those that mean hardly anything any more.
  private static void addSure(List<Expansion> words, double sure, List<Expansion> like) {
    for (Expansion word : words) {
      if (word.strength() * sure < LEAST) {
        return;
      }
      like.add(word.times(sure));
    }
  }

  private List<Expansion> of(String stem, Language language) {
    return kept.get(new Word(stem, language), this::find);
  }

  private List<Expansion> find(Word word) {
    Map<List<String>, Double> like = new HashMap<>();
    for (Translation synonym : dictionaries.synonyms(word.stem, word.language)) {
      like.merge(synonym.words(), synonym.weight(), Math::max);
    }
    around(word).forEach((words, share) -> like.merge(words, share, LikeWords::either));
    return like.entrySet().stream()
        .filter(e -> e.getValue() >= LEAST && !e.getKey().equals(List.of(word.stem)))
        .map(e -> new Expansion(e.getKey(), e.getValue()))
        .sorted(Comparator.comparingDouble(Expansion::strength).reversed())
        .limit(MOST)
        .toList();
  }

  /// What two reasons prove together.
  private static double either(double one, double other) {
    return 1 - (1 - one) * (1 - other);
  }

  /// How likely each word is come to by way of the word's translations, against coming back.
  private Map<List<String>, Double> around(Word word) {
    Map<List<String>, Double> found = new HashMap<>();
    for (Language other : Language.values()) {
      if (other != word.language) {
        around(word, other, found);
      }
    }
    double back = found.getOrDefault(List.of(word.stem), 0.0);
    double most = found.values().stream().mapToDouble(v -> v).max().orElse(1);
    double whole = Math.max(back, most);
    found.replaceAll((_, share) -> Math.min(1, Math.sqrt(share / whole)));
    return found;
  }

  private void around(Word word, Language other, Map<List<String>, Double> found) {
    List<Translation> there = dictionaries.translations(word.stem, word.language, other);
    double whole = there.stream().mapToDouble(Translation::weight).sum();
    for (Translation step : there) {
      List<Translation> back =
          dictionaries.translations(String.join(" ", step.words()), other, word.language);
      double wholeBack = back.stream().mapToDouble(Translation::weight).sum();
      for (Translation last : back) {
        double share = step.weight() / whole * last.weight() / wholeBack;
        found.merge(last.words(), share, Double::sum);
      }
    }
  }
}
