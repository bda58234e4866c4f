package dev.beleg.bot.answer.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The gate against sentences made by a generator: no lie passes, true sentences do.
class GeneratedLiesTest {

  private static final double LEAST_TRUE = 0.98;
  private static final int EACH = 20;

  private record Tally(int right, int all) {
    Tally plus(boolean good) {
      return new Tally(right + (good ? 1 : 0), all + 1);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "seeds, 1",
    "bot/src/test/resources/second-corpus, 2",
    "bot/src/test/resources/third-corpus, 3"
  })
  void noLiePassesAndTrueSentencesDo(String folder, long seed) {
    GateCorpus corpus = GateCorpus.of(Path.of(System.getProperty("beleg.home"), folder));
    Map<List<GateCorpus.Shown>, Grounds> grounds = new HashMap<>();
    Map<String, Tally> tallies = new TreeMap<>();
    List<String> passed = new ArrayList<>();
    List<String> blocked = new ArrayList<>();
    for (GateCase one : some(new CaseGenerator(corpus, seed).all(), seed)) {
      Judgement judgement =
          grounds
              .computeIfAbsent(one.supplied(), supplied -> grounds(corpus, supplied))
              .judge(one.written(), one.language());
      boolean right = one.isJudgedRight(judgement);
      tallies.merge(one.kind(), new Tally(0, 0).plus(right), (tally, _) -> tally.plus(right));
      if (!right) {
        (one.lie() ? passed : blocked).add(one.kind() + ": " + one.written() + why(judgement));
      }
    }
    int truths =
        tallies.entrySet().stream()
            .filter(tally -> tally.getKey().startsWith("true"))
            .mapToInt(tally -> tally.getValue().all)
            .sum();
    System.out.printf("%s: %s%n%s%n", folder, tallies, String.join("\n", blocked));
    assertThat(passed).as("lies that passed").isEmpty();
    assertThat(blocked.size()).isLessThanOrEqualTo((int) Math.ceil((1 - LEAST_TRUE) * truths));
  }

  /// All of them where that is asked for, else so many of each kind.
  private static List<GateCase> some(List<GateCase> all, long seed) {
    if (Boolean.getBoolean("beleg.all-lies")) {
      return all;
    }
    List<GateCase> shuffled = new ArrayList<>(all);
    Collections.shuffle(shuffled, new Random(seed));
    Map<String, Integer> taken = new HashMap<>();
    return shuffled.stream()
        .filter(one -> taken.merge(one.kind(), 1, Integer::sum) <= EACH)
        .toList();
  }

  private static String why(Judgement judgement) {
    return switch (judgement) {
      case Judgement.Released _ -> "";
      case Judgement.Blocked blocked -> " -> " + blocked.flaws();
    };
  }

  private static Grounds grounds(GateCorpus corpus, List<GateCorpus.Shown> shown) {
    List<SuppliedPassage> supplied = new ArrayList<>();
    shown.forEach(one -> supplied.add(one.as(supplied.size() + 1)));
    return GateCorpus.GATE.grounds(supplied, corpus.ledger());
  }
}
