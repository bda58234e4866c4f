package dev.beleg.bot.slack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.beleg.bot.OuterProcess;
import dev.beleg.bot.chat.Outcome;
import dev.beleg.bot.chat.Stores;
import dev.beleg.bot.chat.UpdateKey;
import dev.beleg.bot.store.LeftState;
import dev.beleg.bot.store.StateFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Processes that answer over Slack and are ended between any two steps from taking an event to
/// recording that its answer was sent. What was acknowledged Slack does not send again.
class SlackKillTest {

  /// In place of a point: the process is killed once all events are acknowledged.
  private static final String ACKNOWLEDGED = "all is acknowledged";

  /// The first are those of the ordinary check.
  private static final List<String> POINTS =
      List.of(
          ACKNOWLEDGED,
          "while answering",
          "after accept",
          "before accept",
          "before begin",
          "after begin",
          "before finish",
          "after finish",
          "before marking as sending",
          "after marking as sending",
          "before sending",
          "after sending",
          "before marking as sent",
          "after marking as sent");

  private static final int ORDINARY_ROUNDS = 2;

  /// Of a round.
  private static final int QUESTIONS = 2;

  @TempDir Path home;

  private final SimulatedSlack slack = new SimulatedSlack();
  private final List<Said> said = new ArrayList<>();

  /// A question in a direct message.
  private record Said(String text, String channel, String timestamp) {
    String key() {
      return channel + ":" + timestamp;
    }

    String event() {
      return Payloads.direct(channel, timestamp, text);
    }
  }

  @AfterEach
  void close() {
    slack.close();
  }

  /// Each round starts a process, asks, and has it ended at one of the points. Set
  /// `-Dbeleg.kill-rounds=112` for a long run.
  @Test
  void everyQuestionIsAnsweredOnceWhereverTheProcessEnds() throws Exception {
    Random random = new Random(29);
    int rounds = Integer.getInteger("beleg.kill-rounds", ORDINARY_ROUNDS);
    for (int round = 0; round < rounds; round++) {
      run(round, POINTS.get(round % POINTS.size()), 1 + random.nextInt(QUESTIONS));
    }
    run(rounds, OuterProcess.NOWHERE, 1);

    assertThat(slack.socket().unacknowledged()).isEmpty();
    LeftState left = new LeftState(home.resolve("data/state.db"));
    try (StateFile state = StateFile.open(home.resolve("data"), StateFile.Rules.DEFAULT)) {
      Stores stores = state.stores();
      assertThat(stores.inbox().open()).isEmpty();
      assertThat(stores.outbox().unfinished()).isEmpty();
      said.forEach(one -> check(one, stores, left));
    }
  }

  private void run(int round, String point, int times) throws Exception {
    boolean killed = point.equals(ACKNOWLEDGED);
    List<String> arguments =
        List.of(home.resolve("data").toString(), slack.api(), point, String.valueOf(times));
    ask(round);
    try (OuterProcess process =
        OuterProcess.start(
            SocketProcess.class,
            home.resolve("errors"),
            killed ? OuterProcess.KILLED : point,
            arguments)) {
      if (killed || point.equals(OuterProcess.NOWHERE)) {
        slack.socket().until(() -> slack.socket().unacknowledged().isEmpty());
      }
      if (killed) {
        process.kill();
      } else if (point.equals(OuterProcess.NOWHERE)) {
        process.finish();
      }
      process.awaitEnd();
    }
  }

  private void ask(int round) {
    List<Said> questions =
        IntStream.range(0, QUESTIONS)
            .mapToObj(n -> new Said("r" + round + "q" + n, "D" + n, round + 1 + ".00" + n + "100"))
            .toList();
    said.addAll(questions);
    slack.socket().sendOnOpening(questions.stream().map(Said::event).toList());
  }

  private void check(Said one, Stores stores, LeftState left) {
    boolean givenUp = left.isGivenUp(one.key());
    assertThat(stores.inbox().outcome(new UpdateKey(SlackSurface.NAME, one.key())))
        .as(one.text)
        .contains(givenUp ? Outcome.FAILED : Outcome.ANSWERED);
    List<String> answers =
        slack.calls("chat.postMessage").stream()
            .map(call -> call.get("text"))
            .filter(text -> text.endsWith("re: " + one.text))
            .toList();
    boolean told =
        !answers.isEmpty()
            || left.isKnownToBeLost(one.key())
            || (givenUp && left.isTold(one.key()));
    assertThat(told).as(one.text).isTrue();
    assertThat(answers.stream().filter(text -> text.startsWith("re: ")))
        .as(one.text)
        .hasSizeLessThanOrEqualTo(1);
    assertThat(answers).as(one.text).hasSizeLessThanOrEqualTo(2);
  }
}
