package dev.beleg.bot.telegram;

import java.time.Duration;
import java.util.function.Supplier;

/// Does the same again and again, with pauses, until its thread is interrupted.
///
/// @param turn does it once and gives how long to wait before the next time
/// @param pause waits
/// @param setbacks is told of what nobody expected
record Turns(Supplier<Duration> turn, Pause pause, Setbacks setbacks) implements Runnable {

  /// Waits.
  @FunctionalInterface
  interface Pause {
    /// Waits.
    void of(Duration time) throws InterruptedException;
  }

  /// {@return whether the thread was told to end}
  static boolean areOver() {
    return Thread.currentThread().isInterrupted();
  }

  @Override
  public void run() {
    try {
      while (!areOver()) {
        pause.of(once());
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  private Duration once() {
    try {
      return turn.get();
    } catch (RuntimeException | Error broken) {
      return setbacks.failed(broken.getClass().getSimpleName());
    }
  }
}
