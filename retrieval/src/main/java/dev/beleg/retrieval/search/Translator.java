package dev.beleg.retrieval.search;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.beleg.retrieval.index.Dictionaries;
import dev.beleg.retrieval.index.TextAnalysis;
import dev.beleg.retrieval.index.Word;
import dev.beleg.retrieval.index.WordForms;
import dev.beleg.retrieval.language.Concept;
import dev.beleg.retrieval.language.DictionaryTable.Translation;
import dev.beleg.retrieval.language.Gazetteer;
import dev.beleg.retrieval.language.Language;
import dev.beleg.retrieval.language.Span;
import dev.beleg.retrieval.language.TermMatcher;
import dev.beleg.retrieval.language.Vocabulary;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Translates the words of a question: by our own vocabulary first, then by the dictionaries,
/// phrases before words, through the third language where the direct way knows nothing.
final class Translator {

  private static final int LONGEST_PHRASE = 4;
  private static final int MOST_EXPANSIONS = 15;
  private static final int KEPT_WORDS = 20_000;

  private final Vocabulary vocabulary;
  private final Dictionaries dictionaries;
  private final SearchWeights weights;
  private final Cache<Step, List<Expansion>> kept =
      Caffeine.newBuilder().maximumSize(KEPT_WORDS).build();

  Translator(Vocabulary vocabulary, Dictionaries dictionaries, SearchWeights weights) {
    this.vocabulary = vocabulary;
    this.dictionaries = dictionaries;
    this.weights = weights;
  }

  /// {@return what each word may read in the other language, the strongest first}
  ///
  /// @param question the words' text
  /// @param words words that carry meaning, in order of place
  List<List<Expansion>> translate(String question, List<Word> words, Language from, Language to) {
    List<List<Expansion>> found = new ArrayList<>();
    boolean[] inPhrase = new boolean[words.size()];
    words.forEach(word -> found.add(new ArrayList<>()));
    addConcepts(question, words, from, to, found, inPhrase);
    addPhrases(words, from, to, found, inPhrase);
    for (int i = 0; i < words.size(); i++) {
      double factor = inPhrase[i] ? weights.phraseWords() : 1;
      for (Expansion single : single(words.get(i).forms(), from, to)) {
        found.get(i).add(single.times(factor));
      }
    }
    return found.stream().map(Translator::strongest).toList();
  }

  private void addConcepts(
      String question,
      List<Word> words,
      Language from,
      Language to,
      List<List<Expansion>> found,
      boolean[] inPhrase) {
    for (TermMatcher.Found<Concept> concept : vocabulary.lexicon().find(question, from)) {
      for (Concept meaning : concept.values()) {
        addTerms(concept.span(), meaning.terms(to), words, to, found, inPhrase);
      }
    }
    for (Gazetteer.Mention mention : vocabulary.gazetteer().mentions(question, from)) {
      if (mention.form() != Gazetteer.Form.PLACE) {
        List<String> names = mention.entry().names().getOrDefault(to, List.of());
        addTerms(mention.span(), names, words, to, found, inPhrase);
      }
    }
  }

  private void addTerms(
      Span span,
      List<String> terms,
      List<Word> words,
      Language to,
      List<List<Expansion>> found,
      boolean[] inPhrase) {
    for (String term : terms) {
      List<String> stems = TextAnalysis.shared().stems(term, to);
      for (int i = 0; i < words.size() && !stems.isEmpty(); i++) {
        if (span.contains(words.get(i).span())) {
          found.get(i).add(new Expansion(stems, 1));
          inPhrase[i] = true;
        }
      }
    }
  }

  private void addPhrases(
      List<Word> words,
      Language from,
      Language to,
      List<List<Expansion>> found,
      boolean[] inPhrase) {
    int at = 0;
    while (at < words.size()) {
      int length = Math.min(LONGEST_PHRASE, words.size() - at);
      List<Translation> phrase = List.of();
      while (length > 1 && phrase.isEmpty()) {
        phrase = dictionaries.translations(key(words, at, length), from, to);
        length -= phrase.isEmpty() ? 1 : 0;
      }
      for (int i = at; i < at + length && !phrase.isEmpty(); i++) {
        found.get(i).addAll(expansions(phrase));
        inPhrase[i] = true;
      }
      at += length;
    }
  }

  private static String key(List<Word> words, int at, int length) {
    StringBuilder key = new StringBuilder();
    for (Word word : words.subList(at, at + length)) {
      key.append(key.isEmpty() ? "" : " ").append(word.forms().stem());
    }
    return key.toString();
  }

  private List<Expansion> single(WordForms word, Language from, Language to) {
    List<Expansion> direct = direct(word.stem(), from, to);
    if (!direct.isEmpty() || word.kind() == WordForms.Kind.NUMBER) {
      return direct;
    }
    List<Expansion> parts = new ArrayList<>();
    for (String part : word.parts()) {
      direct(part, from, to).forEach(e -> parts.add(e.times(weights.part())));
    }
    return parts;
  }

  /// A word with the direction of its translation.
  private record Step(String stem, Language from, Language to) {}

  private List<Expansion> direct(String stem, Language from, Language to) {
    return kept.get(new Step(stem, from, to), step -> lookUp(step.stem, step.from, step.to));
  }

  private List<Expansion> lookUp(String stem, Language from, Language to) {
    List<Expansion> direct = expansions(dictionaries.translations(stem, from, to));
    List<Expansion> around = throughThird(stem, from, to);
    if (direct.isEmpty()) {
      return around;
    }
    List<Expansion> both = new ArrayList<>(direct);
    around.forEach(e -> both.add(e.times(weights.throughThird())));
    return both;
  }

  /// By way of the language that is neither; only words whose steps are both known.
  private List<Expansion> throughThird(String stem, Language from, Language to) {
    Language third = third(from, to);
    Map<List<String>, Double> found = new HashMap<>();
    for (Translation step : dictionaries.translations(stem, from, third)) {
      String key = String.join(" ", step.words());
      for (Translation last : dictionaries.translations(key, third, to)) {
        found.merge(last.words(), step.weight() * last.weight(), Double::sum);
      }
    }
    double best = found.values().stream().mapToDouble(w -> w).max().orElse(1);
    return found.entrySet().stream()
        .map(e -> new Expansion(e.getKey(), Math.pow(e.getValue() / best, weights.sharpness())))
        .sorted(Comparator.comparingDouble(Expansion::strength).reversed())
        .limit(MOST_EXPANSIONS)
        .toList();
  }

  private static Language third(Language one, Language other) {
    for (Language language : Language.values()) {
      if (language != one && language != other) {
        return language;
      }
    }
    throw new IllegalArgumentException("no third language beside " + one + " and " + other);
  }

  private List<Expansion> expansions(List<Translation> translations) {
    return translations.stream()
        .map(t -> new Expansion(t.words(), Math.pow(t.weight(), weights.sharpness())))
        .toList();
  }

  private static List<Expansion> strongest(List<Expansion> all) {
    Map<List<String>, Expansion> best = new HashMap<>();
    for (Expansion expansion : all) {
      best.merge(expansion.stems(), expansion, (a, b) -> a.strength() >= b.strength() ? a : b);
    }
    return best.values().stream()
        .sorted(
            Comparator.comparingDouble(Expansion::strength)
                .reversed()
                .thenComparing(e -> String.join(" ", e.stems())))
        .limit(MOST_EXPANSIONS)
        .toList();
  }
}
