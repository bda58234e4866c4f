package dev.beleg.retrieval.index;

import dev.beleg.retrieval.language.DictionaryTableWriter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The translations of each phrase, the commonest first: what the entries say and what all phrases
/// together say count the same.
final class TranslationRanking {

  private static final int MOST_TRANSLATIONS = 24;

  /// Translations rarer than this share of the commonest are chance.
  private static final float LEAST_SHARE = 0.02f;

  private final DictionaryPhrases from;
  private final DictionaryPhrases to;
  private final Links printed;
  private final Links learned;

  /// @param printed from each phrase to what entries give for it
  /// @param learned from each word to what the phrases' alignment gives for it
  TranslationRanking(DictionaryPhrases from, DictionaryPhrases to, Links printed, Links learned) {
    this.from = from;
    this.to = to;
    this.printed = printed;
    this.learned = learned;
  }

  private record Ranked(String text, double weight) {}

  private static final Comparator<Ranked> COMMONEST_FIRST =
      Comparator.comparingDouble(Ranked::weight).reversed().thenComparing(Ranked::text);

  /// Writes the table.
  void write(Path path) throws IOException {
    DictionaryTableWriter table = new DictionaryTableWriter();
    for (int phrase = 0; phrase < from.size(); phrase++) {
      List<Ranked> ranked = ranked(phrase);
      if (!ranked.isEmpty()) {
        table.key(from.text(phrase));
        double best = ranked.getFirst().weight;
        for (Ranked one : ranked.subList(0, Math.min(MOST_TRANSLATIONS, ranked.size()))) {
          table.translation(one.text, one.weight / best);
        }
      }
    }
    table.write(path);
  }

  private List<Ranked> ranked(int phrase) {
    Map<Integer, Double> weights = new HashMap<>();
    addScaled(printed, phrase, weights);
    addScaled(learned, phrase, weights);
    List<Ranked> ranked = new ArrayList<>(weights.size());
    weights.forEach((translation, weight) -> ranked.add(new Ranked(to.text(translation), weight)));
    ranked.sort(COMMONEST_FIRST);
    return ranked;
  }

  private static void addScaled(Links links, int phrase, Map<Integer, Double> weights) {
    float heaviest = links.heaviest(phrase);
    links.of(
        phrase,
        (translation, weight) -> {
          if (weight > LEAST_SHARE * heaviest) {
            weights.merge(translation, (double) weight / heaviest, Double::sum);
          }
        });
  }
}
