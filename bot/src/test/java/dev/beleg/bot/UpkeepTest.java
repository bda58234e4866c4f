package dev.beleg.bot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.beleg.bot.Upkeep.Ending;
import dev.beleg.bot.chat.Heartbeat;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class UpkeepTest {

  private static final Instant NOW = Instant.parse("2025-03-01T12:00:00Z");

  private final BlockingQueue<String> turns = new ArrayBlockingQueue<>(10);

  @Test
  void comesRoundAgainAfterTheWait() throws InterruptedException {
    try (Upkeep upkeep = new Upkeep(() -> NOW)) {
      upkeep.start(
          "articles",
          Ending.WAITED_FOR,
          () -> {
            turns.add("turn");
            return Optional.of(Duration.ZERO);
          });
      turns.take();
      turns.take();
      assertThat(turns.take()).isEqualTo("turn");
    }
  }

  @Test
  void aTurnThatFailsIsToldAndLeavesTheOthersAlone() throws InterruptedException {
    Upkeep upkeep = new Upkeep(() -> NOW);
    upkeep.start(
        "feeds",
        Ending.BROKEN_OFF,
        () -> {
          throw new IllegalStateException("the disk is full");
        });
    upkeep.start("feeds", Ending.BROKEN_OFF, Optional::empty);
    upkeep.start(
        "articles",
        Ending.WAITED_FOR,
        () -> {
          turns.put("turn");
          return Optional.empty();
        });
    turns.take();
    upkeep.close();

    assertThat(upkeep.heartbeats())
        .extracting(Heartbeat::part, heartbeat -> heartbeat.trouble().orElse(""))
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("feeds", "the disk is full"),
            org.assertj.core.groups.Tuple.tuple("articles", ""));
  }

  @Test
  void breaksOffAtItsEndWhatMayBeBrokenOff() throws InterruptedException {
    CountDownLatch never = new CountDownLatch(1);
    Upkeep upkeep = new Upkeep(() -> NOW);
    upkeep.start(
        "feeds",
        Ending.BROKEN_OFF,
        () -> {
          turns.put("begun");
          never.await();
          return Optional.empty();
        });
    turns.take();
    upkeep.close();

    assertThat(never.getCount()).isEqualTo(1);
  }
}
