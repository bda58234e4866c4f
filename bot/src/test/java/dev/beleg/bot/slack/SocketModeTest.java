package dev.beleg.bot.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.slack.api.bolt.App;
import com.slack.api.bolt.AppConfig;
import dev.beleg.bot.slack.SimulatedSlack.Answer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// The connection that we open, where the time between two attempts goes by at once.
@Timeout(120)
class SocketModeTest {

  private static final Instant BEGIN = Instant.parse("2026-11-23T08:00:00Z");

  private final SimulatedSlack slack = new SimulatedSlack();

  @AfterEach
  void stop() {
    slack.close();
  }

  /// {@return how long it has waited before each attempt until one was taken}
  private List<Duration> waits(long seed) {
    List<Duration> waits = new CopyOnWriteArrayList<>();
    int before = slack.socket().opened();
    WebApi api = new WebApi(slack.api(), SimulatedSlack.BOT_TOKEN);
    Workspaces workspaces = new OneWorkspace(api, new Workspace.Shared(() -> BEGIN, Runnable::run));
    Bolt bolt =
        new Bolt(new App(new AppConfig()), workspaces, new HeldBack(() -> BEGIN), new Unknown());
    try (SocketMode mode =
        SocketMode.start(
            new SocketMode.Parts(
                new WebApi(slack.api(), SimulatedSlack.APP_TOKEN),
                bolt,
                () -> BEGIN.plus(sum(waits)),
                new Random(seed),
                (time, ended) -> {
                  waits.add(time);
                  return ended.getCount() > 0;
                },
                Duration.ofSeconds(1)))) {
      slack.socket().awaitOpened(before + 1);
      slack.socket().until(() -> mode.heartbeat().isWell(BEGIN.plus(sum(waits))));
      assertThat(mode.heartbeat().trouble()).isEmpty();
      return List.copyOf(waits);
    } finally {
      api.close();
    }
  }

  private static Duration sum(List<Duration> waits) {
    return waits.stream().reduce(Duration.ZERO, Duration::plus);
  }

  /// SL-17: more than ten minutes of 429 and 5xx.
  @Test
  void keepsAskingAtGrowingIntervalsUntilSlackOpensAConnection() {
    for (int i = 0; i < 10; i++) {
      slack.answer("apps.connections.open", Answer.status(500 + i % 4));
      slack.answer("apps.connections.open", Answer.wait(40));
      slack.answer("apps.connections.open", Answer.status(503));
    }
    List<Duration> waits = waits(1);
    assertThat(slack.calls("apps.connections.open")).hasSize(31);
    assertThat(waits).hasSize(30);
    assertThat(sum(waits)).isGreaterThan(Duration.ofMinutes(10));
    for (int i = 0; i < waits.size(); i++) {
      Duration most = i % 3 == 1 ? Duration.ofSeconds(41) : Duration.ofSeconds(32);
      Duration least = i % 3 == 1 ? Duration.ofSeconds(40) : Duration.ofMillis(500);
      assertThat(waits.get(i)).isBetween(least, most);
    }
  }

  @Test
  void asksAtOtherTimesThanOthersWhoLostSlackAtTheSameMoment() {
    for (int i = 0; i < 6; i++) {
      slack.answer("apps.connections.open", Answer.status(503));
    }
    List<Duration> one = waits(1);
    for (int i = 0; i < 6; i++) {
      slack.answer("apps.connections.open", Answer.status(503));
    }
    List<Duration> other = waits(2);
    assertThat(one).hasSize(6).doesNotContainAnyElementsOf(other);
    assertThat(one.getLast()).isGreaterThan(one.getFirst());
  }
}
