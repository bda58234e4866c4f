package dev.beleg.bot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.beleg.bot.Upkeep.Ending;
import dev.beleg.bot.chat.Heartbeat;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

class UpkeepTest {

  private static final Instant NOW = Instant.parse("2025-03-01T12:00:00Z");

  private final BlockingQueue<String> turns = new ArrayBlockingQueue<>(10);

  @Test
  void comesRoundAgainAfterTheWait() throws InterruptedException {
    try (Upkeep upkeep = new Upkeep(() -> NOW)) {
      upkeep.start(
          Upkeep.Part.of("articles", Ending.WAITED_FOR),
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
        Upkeep.Part.of("feeds", Ending.BROKEN_OFF),
        () -> {
          throw new IllegalStateException("the disk is full");
        });
    upkeep.start(Upkeep.Part.of("feeds", Ending.BROKEN_OFF), Optional::empty);
    upkeep.start(
        Upkeep.Part.of("articles", Ending.WAITED_FOR),
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
        Upkeep.Part.of("feeds", Ending.BROKEN_OFF),
        () -> {
          turns.put("begun");
          never.await();
          return Optional.empty();
        });
    turns.take();
    upkeep.close();

    assertThat(never.getCount()).isEqualTo(1);
  }

  @Test
  void aPartThatFailsItsTrialIsNotWellAndTellsNoWordsOfOthers() throws InterruptedException {
    try (Upkeep upkeep = new Upkeep(() -> NOW)) {
      upkeep.probe(
          "index",
          () -> {
            turns.add("tried");
            throw new UncheckedIOException(new IOException("words of others"));
          });
      turns.take();
      assertThat(await(upkeep, beat -> !beat.isWell(NOW)).trouble())
          .contains("UncheckedIOException");
    }
  }

  @Test
  void aPartThatHangsInItsTrialIsKnownWithin90SecondsAndHoldsUpNoClose()
      throws InterruptedException {
    CountDownLatch never = new CountDownLatch(1);
    Upkeep upkeep = new Upkeep(() -> NOW);
    upkeep.probe(
        "state",
        () -> {
          turns.add("hangs");
          hang(never);
        });
    turns.take();
    assertThat(upkeep.heartbeats().getFirst().isWell(NOW)).isTrue();
    assertThat(upkeep.heartbeats().getFirst().isWell(NOW.plusSeconds(90))).isFalse();
    upkeep.close();
    assertThat(never.getCount()).isEqualTo(1);
    never.countDown();
  }

  @Test
  void isWellAgainOnceAPartGetsOn() throws InterruptedException {
    AtomicBoolean broken = new AtomicBoolean(true);
    try (Upkeep upkeep = new Upkeep(() -> NOW)) {
      upkeep.start(
          new Upkeep.Part("digest", Ending.WAITED_FOR, Duration.ofMinutes(2), Duration.ZERO),
          () -> {
            if (broken.get()) {
              throw new IllegalStateException("the disk is full");
            }
            return Optional.of(Duration.ofMillis(1));
          });
      await(upkeep, beat -> beat.trouble().isPresent());
      broken.set(false);
      assertThat(await(upkeep, beat -> beat.trouble().isEmpty()).isWell(NOW)).isTrue();
    }
  }

  @Test
  void tellsTurnsThatItCloses() {
    Upkeep upkeep = new Upkeep(() -> NOW);
    assertThat(upkeep.isClosing()).isFalse();
    upkeep.close();
    assertThat(upkeep.isClosing()).isTrue();
  }

  private static Heartbeat await(Upkeep upkeep, Predicate<Heartbeat> state) {
    while (!state.test(upkeep.heartbeats().getFirst())) {
      Thread.onSpinWait();
    }
    return upkeep.heartbeats().getFirst();
  }

  private static void hang(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }
}
