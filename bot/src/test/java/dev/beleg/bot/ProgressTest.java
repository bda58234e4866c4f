package dev.beleg.bot;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.beleg.bot.chat.ChatEngine;
import dev.beleg.bot.chat.Outcome;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class ProgressTest {

  private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
  private static final Duration WITHIN = Duration.ofSeconds(75);

  private final AtomicReference<Instant> now = new AtomicReference<>(NOON);

  @Test
  void findsOutThatNothingIsAnsweredAnyMore() {
    AtomicReference<ChatEngine.Counts> counts = new AtomicReference<>(counts(3, 1));
    Progress progress = new Progress(counts::get, now::get, WITHIN);
    progress.run();
    now.set(NOON.plusSeconds(70));
    counts.set(counts(4, 2));
    progress.run();
    now.set(NOON.plusSeconds(146));
    assertThatThrownBy(progress::run).isInstanceOf(IllegalStateException.class);
    counts.set(counts(6, 0));
    progress.run();
    now.set(NOON.plusSeconds(600));
    progress.run();
  }

  private static ChatEngine.Counts counts(long answered, int working) {
    return new ChatEngine.Counts(
        0, 0, 0, Map.of(Outcome.ANSWERED, answered), 0, 0, 0, 0, working, 0);
  }
}
