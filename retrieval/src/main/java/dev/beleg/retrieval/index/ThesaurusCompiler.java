package dev.beleg.retrieval.index;

import dev.beleg.retrieval.language.DictionaryTableWriter;
import dev.beleg.retrieval.language.Language;
import dev.beleg.retrieval.language.ThesaurusFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Compiles a thesaurus into a table of a language's words of like meaning, in the words of the
/// index.
///
/// A synonym of a word's only sense weighs 1; with more senses each tells less. Words of a wider
/// meaning weigh half, in both directions: who asks for the vehicle may be answered with the bus.
final class ThesaurusCompiler {

  private static final int MOST_WORDS = 3;
  private static final int MOST_LIKE = 120;
  private static final double WIDER = 0.5;
  private static final double LEAST = 0.1;

  private final Language language;
  private final Map<String, Map<String, Double>> same = new HashMap<>();
  private final Map<String, Map<String, Double>> wider = new HashMap<>();

  ThesaurusCompiler(Language language) {
    this.language = language;
  }

  /// Adds the senses of a thesaurus of this language; others are passed over.
  void add(ThesaurusFile thesaurus) throws IOException {
    if (thesaurus.language() == language) {
      thesaurus.senses(this::add);
    }
  }

  private void add(ThesaurusFile.Sense sense) {
    String key = words(sense.headword());
    if (!key.isEmpty()) {
      double weight = 1 / Math.sqrt(sense.senses());
      sense.synonyms().forEach(word -> add(same, key, words(word), weight));
      sense.broader().forEach(word -> add(wider, key, words(word), weight * WIDER));
    }
  }

  private static void add(
      Map<String, Map<String, Double>> like, String one, String other, double weight) {
    if (!other.isEmpty() && !other.equals(one)) {
      like.computeIfAbsent(one, _ -> new HashMap<>()).merge(other, weight, Math::max);
    }
  }

  /// A synonym that is a headword itself must know the word too; what either says then counts.
  private Map<String, Map<String, Double>> both() {
    Map<String, Map<String, Double>> both = new HashMap<>();
    same.forEach(
        (one, others) ->
            others.forEach(
                (other, weight) -> {
                  Map<String, Double> back = same.get(other);
                  double mutual =
                      back == null ? weight : Math.sqrt(weight * back.getOrDefault(one, 0.0));
                  add(both, one, other, mutual);
                  add(both, other, one, mutual);
                }));
    wider.forEach(
        (one, others) ->
            others.forEach(
                (other, weight) -> {
                  add(both, one, other, weight);
                  add(both, other, one, weight);
                }));
    return both;
  }

  /// Writes the table.
  void write(Path path) throws IOException {
    DictionaryTableWriter table = new DictionaryTableWriter();
    both()
        .forEach(
            (word, others) -> {
              List<Map.Entry<String, Double>> ranked = ranked(others);
              if (!ranked.isEmpty()) {
                table.key(word);
                ranked.forEach(one -> table.translation(one.getKey(), one.getValue()));
              }
            });
    table.write(path);
  }

  private static List<Map.Entry<String, Double>> ranked(Map<String, Double> others) {
    return others.entrySet().stream()
        .filter(entry -> entry.getValue() >= LEAST)
        .sorted(
            Map.Entry.<String, Double>comparingByValue()
                .reversed()
                .thenComparing(Map.Entry.comparingByKey()))
        .limit(MOST_LIKE)
        .toList();
  }

  /// The stems of a phrase, parted by spaces; empty if it has too many, or words without meaning,
  /// without which it says something else.
  private String words(String phrase) {
    List<String> stems = TextAnalysis.shared().stems(phrase, language);
    boolean whole = stems.size() == phrase.split("[ -]").length;
    return whole && stems.size() <= MOST_WORDS ? String.join(" ", stems) : "";
  }
}
