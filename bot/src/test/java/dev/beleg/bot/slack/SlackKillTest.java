package dev.beleg.bot.slack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.beleg.bot.OuterProcess;
import dev.beleg.bot.chat.SurfaceProcess;
import dev.beleg.bot.chat.UpdateKey;
import dev.beleg.bot.store.LeftAnswers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
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
      Stream.concat(Stream.of(ACKNOWLEDGED), SurfaceProcess.POINTS.stream()).toList();

  private static final int ORDINARY_ROUNDS = 2;

  /// Of a round.
  private static final int QUESTIONS = 2;

  @TempDir Path home;

  private final SimulatedSlack slack = new SimulatedSlack();
  private final List<LeftAnswers.Said> said = new ArrayList<>();

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
    LeftAnswers.check(home.resolve("data"), said, this::sent);
  }

  private List<String> sent(String channel) {
    return slack.calls("chat.postMessage").stream()
        .filter(call -> call.get("channel").equals(channel))
        .map(call -> call.get("text"))
        .toList();
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
    List<String> events = new ArrayList<>();
    for (int question = 0; question < QUESTIONS; question++) {
      String channel = "D" + question;
      String text = "r" + round + "q" + question;
      String timestamp = round + 1 + ".00" + question + "100";
      events.add(Payloads.direct(channel, timestamp, text));
      said.add(
          new LeftAnswers.Said(
              channel, text, new UpdateKey(SlackSurface.NAME, channel + ":" + timestamp)));
    }
    slack.socket().sendOnOpening(events);
  }
}
