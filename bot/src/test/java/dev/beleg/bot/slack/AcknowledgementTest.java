package dev.beleg.bot.slack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.beleg.bot.chat.Update;
import dev.beleg.bot.store.StateFile;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// How long Slack waits for an acknowledgement, with every worker busy and the state on a disk.
///
/// Four come at once; `-Dbeleg.slack-events=N` sends so many in all, and the figures are printed.
@Timeout(300)
class AcknowledgementTest {

  private static final int EVENTS = Integer.getInteger("beleg.slack-events", 100);
  private static final int AT_ONCE = 4;
  private static final int BURST = 500;
  private static final int CHANNELS = 100;

  /// After which Slack sends again.
  private static final long PATIENCE = 3_000_000_000L;

  @TempDir Path data;

  @Test
  void acknowledgesInTimeWhileEveryWorkerIsBusy() {
    CountDownLatch free = new CountDownLatch(1);
    try (SimulatedSlack slack = new SimulatedSlack();
        StateFile state = StateFile.open(data, StateFile.Rules.DEFAULT);
        SlackWorld world = held(slack, state, free)) {
      for (int from = 0; from < EVENTS; from += AT_ONCE) {
        send(slack, from, AT_ONCE).forEach(slack.socket()::awaitAcknowledged);
      }
      assertThat(slack.calls("chat.postMessage")).isEmpty();
      assertThat(world.updates()).extracting(Update::arrival).hasSizeLessThanOrEqualTo(4);
      List<Long> took = slack.socket().took();
      System.out.printf(
          "Slack: %d events acknowledged while all workers are busy: p50 %.1f ms, p99 %.1f ms,"
              + " longest %.1f ms%n",
          took.size(), part(took, 50), part(took, 99), part(took, 100));
      assertThat(took.get(took.size() * 99 / 100)).isLessThan(PATIENCE);
      free.countDown();
    }
  }

  /// Stored one by one they took longer than a connection may be silent: it was given up, and with
  /// it went the acknowledgements that were to be sent over it.
  @Test
  void acknowledgesEachOfManyThatComeAtOnceOverOneConnection() {
    CountDownLatch free = new CountDownLatch(1);
    try (SimulatedSlack slack = new SimulatedSlack();
        StateFile state = StateFile.open(data, StateFile.Rules.DEFAULT);
        SlackWorld world = held(slack, state, free)) {
      send(slack, 0, BURST).forEach(slack.socket()::awaitAcknowledged);
      assertThat(slack.socket().unacknowledged()).isEmpty();
      assertThat(slack.socket().opened()).isEqualTo(1);
      assertThat(world.engine().counts().accepted()).isEqualTo(BURST);
      free.countDown();
    }
  }

  private static SlackWorld held(SimulatedSlack slack, StateFile state, CountDownLatch free) {
    return new SlackWorld(
            slack,
            (update, conversation, settings) -> {
              await(free);
              return SlackWorld.echo(update, conversation, settings);
            },
            state.stores())
        .connected();
  }

  private static List<String> send(SimulatedSlack slack, int from, int count) {
    return IntStream.range(from, from + count)
        .mapToObj(n -> Payloads.direct("D" + n % CHANNELS, n + ".000100", "Omsk?"))
        .map(payload -> slack.socket().send("events_api", payload))
        .toList();
  }

  private static double part(List<Long> took, int percent) {
    return took.get(Math.min(took.size() - 1, took.size() * percent / 100)) / 1e6;
  }

  private static void await(CountDownLatch free) {
    try {
      free.await();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }
}
