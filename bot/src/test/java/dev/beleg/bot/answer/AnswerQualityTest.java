package dev.beleg.bot.answer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.beleg.bot.answer.QuestionSet.Grade;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Asks the question sets over their articles and holds the share of right answers and of right
/// refusals to a floor. The floors are what was reached; raise them with every improvement.
class AnswerQualityTest {

  @TempDir Path folder;

  /// A run of a question set.
  private record Outcome(
      Map<Grade, Integer> grades, List<String> misquoted, List<Long> nanoseconds) {

    double right() {
      return share(Grade.RIGHT, Grade.INCOMPLETE, Grade.WRONG_PLACE, Grade.WRONGLY_REFUSED);
    }

    double rightlyRefused() {
      return share(Grade.RIGHTLY_REFUSED, Grade.WRONGLY_ANSWERED);
    }

    private double share(Grade good, Grade... others) {
      int right = grades.getOrDefault(good, 0);
      int wrong = Arrays.stream(others).mapToInt(g -> grades.getOrDefault(g, 0)).sum();
      return (double) right / (right + wrong);
    }

    String milliseconds() {
      List<Long> sorted = nanoseconds.stream().sorted().toList();
      return "p50 %.1f ms, p99 %.1f ms"
          .formatted(
              sorted.get(sorted.size() / 2) / 1e6, sorted.get(sorted.size() * 99 / 100) / 1e6);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "seeds-dev,              seeds,                                0.92, 0.95",
    "seeds-heldout,          seeds,                                0.80, 0.83",
    "seeds-reworded-dev,     seeds,                                0.68, 0.92",
    "seeds-reworded-heldout, seeds,                                0.72, 0.87",
    "seeds-fresh-dev,        seeds,                                0.90, 0.85",
    "seeds-fresh-heldout,    seeds,                                0.80, 0.90",
    "seeds-natural-dev,      seeds,                                0.91, 0.82",
    "seeds-natural-heldout,  seeds,                                0.85, 0.90",
    "second-natural-dev,     bot/src/test/resources/second-corpus, 0.72, 0.74",
    "second-natural-heldout, bot/src/test/resources/second-corpus, 0.77, 0.77",
    "third-natural-dev,      bot/src/test/resources/third-corpus,  0.68, 0.90",
    "third-natural-heldout,  bot/src/test/resources/third-corpus,  0.77, 0.74",
    "second-dev,             bot/src/test/resources/second-corpus, 0.72, 0.72",
    "second-heldout,         bot/src/test/resources/second-corpus, 0.59, 0.80",
    "third-dev,              bot/src/test/resources/third-corpus,  0.77, 0.65",
    "third-heldout,          bot/src/test/resources/third-corpus,  0.57, 0.87",
    "fourth-dev,             bot/src/test/resources/fourth-corpus, 0.73, 0.50",
    "fourth-heldout,         bot/src/test/resources/fourth-corpus, 0.78, 0.61",
    "fourth-seeds-dev,       seeds,                                0.86, 0.80",
    "fourth-seeds-heldout,   seeds,                                0.86, 0.93",
  })
  void answersAndRefusesAsOftenAsWasReached(String set, String corpus, double right, double refused)
      throws IOException {
    Outcome outcome = ask(QuestionSet.read(set), AskedCorpus.HOME.resolve(corpus));
    System.out.printf(
        "%s: %s, right %.3f, rightly refused %.3f, %s%n",
        set, outcome.grades, outcome.right(), outcome.rightlyRefused(), outcome.milliseconds());
    assertThat(outcome.misquoted).as("quotations that differ from their range").isEmpty();
    assertThat(outcome.right()).as("right answers").isGreaterThanOrEqualTo(right);
    assertThat(outcome.rightlyRefused()).as("right refusals").isGreaterThanOrEqualTo(refused);
  }

  private Outcome ask(QuestionSet set, Path corpus) throws IOException {
    try (AskedCorpus asked = AskedCorpus.open(corpus, folder.resolve("index"))) {
      return ask(set, corpus, asked.answerer());
    }
  }

  private static Outcome ask(QuestionSet set, Path corpus, ExtractiveAnswerer answerer) {
    Outcome outcome = new Outcome(new EnumMap<>(Grade.class), new ArrayList<>(), new ArrayList<>());
    for (QuestionSet.Item item : set.items()) {
      long start = System.nanoTime();
      Answer answer = answerer.answer(item.question(), Optional.empty()).answer();
      outcome.nanoseconds.add(System.nanoTime() - start);
      outcome.grades.merge(QuestionSet.grade(item, answer, corpus), 1, Integer::sum);
      if (answer instanceof Answer.Grounded grounded) {
        grounded.citations().stream()
            .filter(citation -> !isVerbatim(citation, corpus))
            .forEach(citation -> outcome.misquoted.add(item.id() + " " + citation));
      }
    }
    return outcome;
  }

  private static boolean isVerbatim(Citation citation, Path corpus) {
    return QuestionSet.text(corpus.resolve(citation.source().id().path()))
        .filter(text -> citation.span().of(text).equals(citation.quote()))
        .isPresent();
  }
}
