package dev.beleg.bot.slack;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/// The lock of a simulation; who waits on it is told of every change.
final class Waiting {

  /// Far longer than anything takes that works.
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  /// Returns when something has come true.
  ///
  /// @throws AssertionError if it does not
  synchronized void until(String what, BooleanSupplier condition) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!condition.getAsBoolean()) {
      long left = (end - System.nanoTime()) / 1_000_000;
      if (left <= 0) {
        throw new AssertionError("waited in vain for " + what);
      }
      try {
        wait(Math.min(left, 50));
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new AssertionError("interrupted", e);
      }
    }
  }

  /// Makes a change.
  synchronized void change(Runnable change) {
    change.run();
    notifyAll();
  }
}
