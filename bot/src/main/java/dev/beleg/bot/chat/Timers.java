package dev.beleg.bot.chat;

import java.time.Duration;

/// Starts work later.
public interface Timers {

  /// Work that was not started yet.
  @FunctionalInterface
  interface Timer {

    /// Takes it back; without effect once it has started.
    void cancel();
  }

  /// Runs a task after a time, never before. The task is short and does not wait.
  Timer after(Duration delay, Runnable task);
}
