package dev.beleg.bot.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Holds dialogues and keeps the share of questions that are rightly filled in, or rightly left as
/// they are, to a floor, as well as that of the answers. The floors are what was reached.
class DialogueQualityTest {

  private static final List<PastQuestion> BEFORE =
      List.of(
          new PastQuestion("Wie hoch war der Handelsumsatz mit dem Gebiet Twer 2019?", "de"),
          new PastQuestion("How many ships did Belarus sell to Tver Oblast in 2018?", "en"),
          new PastQuestion("Каким был экспорт в Тверскую область в 2017 году?", "ru"));

  @TempDir static Path folder;

  /// The corpora that are asked, by name; each is opened once.
  private static final Map<String, AskedCorpus> OPEN = new HashMap<>();

  @AfterAll
  static void close() {
    OPEN.values().forEach(AskedCorpus::close);
    OPEN.clear();
  }

  private static AskedCorpus opened(String corpus) throws IOException {
    AskedCorpus known = OPEN.get(corpus);
    if (known == null) {
      known =
          AskedCorpus.open(
              AskedCorpus.HOME.resolve(corpus), folder.resolve(String.valueOf(OPEN.size())));
      OPEN.put(corpus, known);
    }
    return known;
  }

  private static final class Tally {
    private int meant;
    private int turns;
    private int answered;
    private int answers;
    private final List<String> wrong = new ArrayList<>();

    void add(DialogueSet.Item item, DialogueSet.Turn turn, WholeQuestion whole, Answer answer) {
      boolean rightlyMeant = turn.isRightlyMeant(whole);
      boolean rightlyAnswered = turn.isRightlyAnswered(answer);
      turns++;
      meant += rightlyMeant ? 1 : 0;
      if (turn.asksForAnAnswer()) {
        answers++;
        answered += rightlyAnswered ? 1 : 0;
      }
      if (!rightlyMeant || (turn.asksForAnAnswer() && !rightlyAnswered)) {
        wrong.add(
            "%s %s meant=%s %s -> %s => %s"
                .formatted(
                    item.id(),
                    rightlyMeant,
                    turn.question(),
                    whole.text(),
                    whole.assumed().orElse("-"),
                    answer.text().lines().limit(2).toList()));
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "dialogues, 0.97, 0.91",
    "dialogues-heldout, 0.90, 0.85",
    "dialogues-fresh, 0.94, 0.95",
    "dialogues-fresh-heldout, 0.92, 0.86",
    "dialogues-turns, 0.97, 0.80",
    "dialogues-turns-heldout, 0.96, 0.79",
    "dialogues-office, 0.98, 0.78",
    "dialogues-office-heldout, 0.87, 0.79"
  })
  void fillsInAndAnswersAsOftenAsWasReached(String set, double meant, double answered)
      throws IOException {
    Tally tally = new Tally();
    List<DialogueSet.Item> items = DialogueSet.read(set).items();
    hold(items, "seeds", "seeds", tally);
    hold(items, "second", "bot/src/test/resources/second-corpus", tally);
    if (!set.endsWith("heldout")) {
      tally.wrong.forEach(System.out::println);
    }
    System.out.printf(
        "%s: rightly meant %d of %d, rightly answered %d of %d%n",
        set, tally.meant, tally.turns, tally.answered, tally.answers);
    assertThat((double) tally.meant / tally.turns).isGreaterThanOrEqualTo(meant);
    assertThat((double) tally.answered / tally.answers).isGreaterThanOrEqualTo(answered);
  }

  @ParameterizedTest
  @CsvSource({
    "seeds-dev,  seeds,                                0.98",
    "second-dev, bot/src/test/resources/second-corpus, 0.98",
    "third-dev,  bot/src/test/resources/third-corpus,  0.98",
  })
  void leavesQuestionsThatStandAloneAsTheyAre(String set, String corpus, double floor)
      throws IOException {
    List<QuestionSet.Item> items = QuestionSet.read(set).items();
    List<String> changed = new ArrayList<>();
    AskedCorpus asked = opened(corpus);
    for (QuestionSet.Item item : items) {
      WholeQuestion whole =
          asked.answerer().dialogue(BEFORE).whole(item.question(), Optional.empty());
      if (!whole.text().equals(item.question())) {
        changed.add(item.id() + " " + whole.text());
      }
    }
    changed.forEach(System.out::println);
    System.out.printf("%s: %d of %d changed%n", set, changed.size(), items.size());
    assertThat(1 - (double) changed.size() / items.size()).isGreaterThanOrEqualTo(floor);
  }

  private void hold(List<DialogueSet.Item> items, String name, String corpus, Tally tally)
      throws IOException {
    AskedCorpus asked = opened(corpus);
    for (DialogueSet.Item item : items) {
      if (item.corpus().equals(name)) {
        hold(item, asked.answerer().dialogue(List.of()), tally);
      }
    }
  }

  private static void hold(DialogueSet.Item item, Dialogue dialogue, Tally tally) {
    for (DialogueSet.Turn turn : item.turns()) {
      WholeQuestion whole = dialogue.whole(turn.question(), Optional.empty());
      Answer answer = dialogue.answer(turn.question(), Optional.empty()).answer();
      tally.add(item, turn, whole, answer);
    }
  }
}
