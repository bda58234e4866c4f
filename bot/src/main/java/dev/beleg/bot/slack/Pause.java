package dev.beleg.bot.slack;

import dev.beleg.bot.chat.Delivery;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;

/// The time between two attempts to reach Slack: about 1 s, 2 s, 4 s … 32 s, never less than Slack
/// asks for, and not the same for everybody who lost Slack at the same moment.
final class Pause {

  private static final int LONGEST = 5;
  private static final double JITTER = 0.5;

  /// Lets time go by.
  @FunctionalInterface
  interface Wait {

    /// As the clocks of the machine tell it.
    Wait REAL = (time, ended) -> !ended.await(time.toMillis(), TimeUnit.MILLISECONDS);

    /// {@return whether the time went by before something ended}
    boolean isOver(Duration time, CountDownLatch ended) throws InterruptedException;
  }

  private final RandomGenerator random;
  private final CountDownLatch closed;
  private final Wait wait;
  private int failures;

  /// @param closed ends every pause
  Pause(RandomGenerator random, CountDownLatch closed, Wait wait) {
    this.random = random;
    this.closed = closed;
    this.wait = wait;
  }

  void succeeded() {
    failures = 0;
  }

  /// Waits before the next attempt.
  ///
  /// @return whether there is to be one
  boolean after(Delivery failure) {
    Duration asked = failure instanceof Delivery.Deferred wait ? wait.retryAfter() : Duration.ZERO;
    Duration own = next();
    return awaits(asked.compareTo(own) > 0 ? asked : own);
  }

  /// Waits before the next attempt.
  ///
  /// @return whether there is to be one
  boolean again() {
    return awaits(next());
  }

  private Duration next() {
    long most = 1_000L << failures;
    failures = Math.min(failures + 1, LONGEST);
    return Duration.ofMillis(Math.round(most * (1 - JITTER * random.nextDouble())));
  }

  private boolean awaits(Duration time) {
    try {
      return wait.isOver(time, closed);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
