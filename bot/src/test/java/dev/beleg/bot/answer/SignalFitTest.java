package dev.beleg.bot.answer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.beleg.bot.OnlyWhere;
import dev.beleg.retrieval.language.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Fits the weights of signals. `-Dbeleg.fit=FILE` fits them anew to the questions of the
/// development sets and writes the file.
class SignalFitTest {

  private static final Map<String, String> SETS =
      Map.of(
          "seeds-dev", "seeds",
          "seeds-reworded-dev", "seeds",
          "seeds-fresh-dev", "seeds",
          "seeds-natural-dev", "seeds",
          "second-natural-dev", "bot/src/test/resources/second-corpus",
          "third-natural-dev", "bot/src/test/resources/third-corpus",
          "second-dev", "bot/src/test/resources/second-corpus",
          "third-dev", "bot/src/test/resources/third-corpus");
  private static final LocalDate TODAY = LocalDate.parse("2025-11-22");

  @TempDir Path folder;

  @Test
  void ordersByTheSignalThatTellsTheRightStretch() {
    Map<Signal, Double> weights = SignalFit.order(questions(new Random(1), 200));
    assertThat(weights.get(Signal.OWN)).isGreaterThan(2);
    assertThat(weights.get(Signal.REGION)).isBetween(-0.5, 0.5);
    assertThat(weights).doesNotContainKey(Signal.ALWAYS);
  }

  @Test
  void isCertainWhereTheSignalIsStrong() {
    List<SignalFit.Offer> best = new ArrayList<>();
    Random random = new Random(2);
    for (int i = 0; i < 200; i++) {
      double own = random.nextDouble();
      best.add(new SignalFit.Offer(new Signals().set(Signal.OWN, own), own > 0.5));
    }
    Map<Signal, Double> weights = SignalFit.certainty(best);
    assertThat(new Signals().set(Signal.OWN, 0.9).sum(weights)).isPositive();
    assertThat(new Signals().set(Signal.OWN, 0.1).sum(weights)).isNegative();
  }

  /// Of five stretches the one with the most own words is right; where it stands says nothing.
  private static List<List<SignalFit.Offer>> questions(Random random, int count) {
    List<List<SignalFit.Offer>> questions = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      List<SignalFit.Offer> offers = new ArrayList<>();
      for (int j = 0; j < 5; j++) {
        double own = j == 0 ? 0.5 + random.nextDouble() / 2 : random.nextDouble() / 2;
        Signals signals =
            new Signals().set(Signal.OWN, own).set(Signal.REGION, random.nextDouble());
        offers.add(new SignalFit.Offer(signals, j == 0));
      }
      questions.add(offers);
    }
    return questions;
  }

  @Test
  void fitsTheShippedWeights() throws IOException {
    String file = System.getProperty("beleg.fit");
    OnlyWhere.isThere(file != null, "weights are not fitted anew, no -Dbeleg.fit=FILE");
    List<SignalFit.Offer> best = new ArrayList<>();
    List<List<SignalFit.Offer>> right = new ArrayList<>();
    List<List<SignalFit.Offer>> none = new ArrayList<>();
    for (Map.Entry<String, String> set : SETS.entrySet()) {
      Path corpus = AskedCorpus.HOME.resolve(set.getValue());
      try (AskedCorpus asked = AskedCorpus.open(corpus, folder.resolve(set.getKey()))) {
        for (QuestionSet.Item item : QuestionSet.read(set.getKey()).items()) {
          List<SignalFit.Offer> offers = offers(item, asked.answerer(), corpus);
          if (offers.stream().anyMatch(SignalFit.Offer::right)) {
            right.add(offers);
          } else if (!item.answerable() && !offers.isEmpty()) {
            none.add(offers);
          }
        }
      }
    }
    Map<Signal, Double> order = SignalFit.order(right);
    right.stream().map(offers -> first(offers, order)).filter(o -> o.right()).forEach(best::add);
    none.stream().map(offers -> first(offers, order)).forEach(best::add);
    Map<Signal, Double> certainty = SignalFit.certainty(best);
    Files.writeString(Path.of(file), table(order, certainty));
    assertThat(best.size()).isGreaterThan(right.size() / 2);
  }

  private static List<SignalFit.Offer> offers(
      QuestionSet.Item item, ExtractiveAnswerer answerer, Path corpus) {
    Question question = answerer.read(item.question(), Optional.<Language>empty(), TODAY);
    return question.asked() == Asked.NOTHING
        ? List.of()
        : answerer.find(question).evidence().stream()
            .map(e -> new SignalFit.Offer(e.signals(), QuestionSet.isRightPlace(item, e, corpus)))
            .toList();
  }

  private static SignalFit.Offer first(List<SignalFit.Offer> offers, Map<Signal, Double> order) {
    SignalFit.Offer best = offers.getFirst();
    for (SignalFit.Offer offer : offers) {
      if (offer.signals().sum(order) > best.signals().sum(order)) {
        best = offer;
      }
    }
    return best;
  }

  private static String table(Map<Signal, Double> order, Map<Signal, Double> certainty) {
    StringBuilder table = new StringBuilder();
    table.append(
        "# What each signal weighs for the order of stretches and for the certainty that\n");
    table.append("# the best one is an answer; fitted by SignalFitTest.\n");
    table.append("# signal\torder\tcertainty\n");
    for (Signal signal : Signal.values()) {
      double first = order.getOrDefault(signal, 0.0);
      double sure = certainty.getOrDefault(signal, 0.0);
      table.append(String.format(Locale.ROOT, "%s\t%.3f\t%.3f\n", signal, first, sure));
    }
    return table.toString();
  }
}
