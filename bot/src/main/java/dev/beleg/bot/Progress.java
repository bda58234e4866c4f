package dev.beleg.bot;

import dev.beleg.bot.chat.ChatEngine;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Supplier;

/// Tells whether the answering gets on: where updates wait, some must come to an end.
final class Progress implements Runnable {

  private final Supplier<ChatEngine.Counts> counts;
  private final InstantSource clock;
  private final Duration within;
  private long ended = -1;
  private Instant last = Instant.MIN;

  /// Begins to look.
  ///
  /// @param within one update must end in this time
  Progress(Supplier<ChatEngine.Counts> counts, InstantSource clock, Duration within) {
    this.counts = counts;
    this.clock = clock;
    this.within = within;
  }

  /// Looks again.
  ///
  /// @throws IllegalStateException if nothing has ended for too long although something waits
  @Override
  public void run() {
    ChatEngine.Counts now = counts.get();
    long endedNow = now.outcomes().values().stream().mapToLong(Long::longValue).sum();
    Instant time = clock.instant();
    if (now.working() == 0 || endedNow != ended) {
      ended = endedNow;
      last = time;
    } else if (last.plus(within).isBefore(time)) {
      throw new IllegalStateException("nothing ends");
    }
  }
}
