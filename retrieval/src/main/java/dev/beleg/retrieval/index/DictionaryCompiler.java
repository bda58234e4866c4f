package dev.beleg.retrieval.index;

import dev.beleg.retrieval.language.DictionaryEntry;
import dev.beleg.retrieval.language.DictionaryFile;
import dev.beleg.retrieval.language.DictionaryTable.Translation;
import dev.beleg.retrieval.language.DictionaryTableWriter;
import dev.beleg.retrieval.language.Language;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Compiles dictionaries into one table of a direction, in the words of the index.
///
/// Headwords and translations become stems without stop words. A dictionary of the opposite
/// direction counts as well, turned around. A translation's weight grows with the entries that give
/// it, with its place in them, and with how often it stands where the word stands in all phrases.
final class DictionaryCompiler {

  private static final int MOST_WORDS = 4;
  private static final int MOST_TRANSLATIONS = 24;

  /// Translations rarer than this share of the commonest are chance.
  private static final double LEAST_SHARE = 0.02;

  private static final int WEIGHT_BITS = 21;
  private static final int TEXT_BITS = 21;
  private static final double WEIGHT_UNIT = 256;

  private final Language from;
  private final Language to;
  private final Map<String, Integer> numbers = new HashMap<>();
  private final List<String> texts = new ArrayList<>();
  private long[] pairs = new long[1 << 16];
  private int count;
  private final WordAlignment alignment = new WordAlignment();

  DictionaryCompiler(Language from, Language to) {
    this.from = from;
    this.to = to;
  }

  /// Adds the entries of a dictionary of this direction or the opposite one.
  void add(DictionaryFile dictionary) throws IOException {
    if (dictionary.from() == from && dictionary.to() == to) {
      dictionary.entries(this::addForward);
    } else if (dictionary.from() == to && dictionary.to() == from) {
      dictionary.entries(this::addBackward);
    }
  }

  private void addForward(DictionaryEntry entry) {
    String key = words(entry.headword(), from);
    int rank = 0;
    for (String translation : entry.translations()) {
      add(key, words(translation, to), 1.0 / ++rank);
    }
  }

  private void addBackward(DictionaryEntry entry) {
    String translation = words(entry.headword(), to);
    int rank = 0;
    for (String key : entry.translations()) {
      add(words(key, from), translation, 1.0 / ++rank);
    }
  }

  private void add(String key, String translation, double weight) {
    if (key.isEmpty() || translation.isEmpty()) {
      return;
    }
    alignment.add(key, translation, weight);
    if (count == pairs.length) {
      pairs = Arrays.copyOf(pairs, count * 2);
    }
    long scaled = Math.round(weight * WEIGHT_UNIT);
    pairs[count++] =
        (long) number(key) << (TEXT_BITS + WEIGHT_BITS)
            | (long) number(translation) << WEIGHT_BITS
            | scaled;
  }

  private int number(String text) {
    Integer known = numbers.putIfAbsent(text, texts.size());
    if (known != null) {
      return known;
    }
    texts.add(text);
    return texts.size() - 1;
  }

  /// Writes the table.
  void write(Path path) throws IOException {
    Arrays.sort(pairs, 0, count);
    Map<String, Map<String, Double>> learned = alignment.learn();
    Map<String, List<Translation>> table = new HashMap<>();
    int at = 0;
    while (at < count) {
      int key = key(pairs[at]);
      int end = at;
      Map<String, Double> weights = new HashMap<>();
      while (end < count && key(pairs[end]) == key) {
        weights.merge(texts.get(translation(pairs[end])), weight(pairs[end]), Double::sum);
        end++;
      }
      Map<String, Double> aligned = learned.remove(texts.get(key));
      table.put(texts.get(key), ranked(weights, aligned == null ? Map.of() : aligned));
      at = end;
    }
    learned.forEach((word, aligned) -> table.put(word, ranked(Map.of(), aligned)));
    DictionaryTableWriter.write(path, table);
  }

  /// What an entry says and what all phrases together say count the same.
  private static List<Translation> ranked(
      Map<String, Double> printed, Map<String, Double> aligned) {
    Map<String, Double> weights = new HashMap<>();
    addScaled(printed, weights);
    addScaled(aligned, weights);
    return ranked(weights);
  }

  private static void addScaled(Map<String, Double> from, Map<String, Double> weights) {
    double best = from.values().stream().mapToDouble(w -> w).max().orElse(0);
    from.forEach(
        (translation, weight) -> {
          if (weight > LEAST_SHARE * best) {
            weights.merge(translation, weight / best, Double::sum);
          }
        });
  }

  private static List<Translation> ranked(Map<String, Double> weights) {
    double best = weights.values().stream().mapToDouble(w -> w).max().orElse(1);
    return weights.entrySet().stream()
        .sorted(
            Map.Entry.<String, Double>comparingByValue()
                .reversed()
                .thenComparing(Map.Entry.comparingByKey()))
        .limit(MOST_TRANSLATIONS)
        .map(e -> new Translation(Arrays.asList(e.getKey().split(" ")), e.getValue() / best))
        .toList();
  }

  private static int key(long pair) {
    return (int) (pair >>> (TEXT_BITS + WEIGHT_BITS));
  }

  private static int translation(long pair) {
    return (int) (pair >>> WEIGHT_BITS) & ((1 << TEXT_BITS) - 1);
  }

  private static double weight(long pair) {
    return (pair & ((1L << WEIGHT_BITS) - 1)) / WEIGHT_UNIT;
  }

  /// The stems of a phrase, parted by spaces; empty if it has none or too many.
  private static String words(String phrase, Language language) {
    List<String> stems = TextAnalysis.shared().stems(phrase, language);
    return stems.size() > MOST_WORDS ? "" : String.join(" ", stems);
  }
}
