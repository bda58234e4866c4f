package dev.beleg.bot.chat;

import java.time.Duration;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/// Timers of one thread, counted by the clock that nobody sets.
public final class ThreadTimers implements Timers, AutoCloseable {

  private final ScheduledThreadPoolExecutor thread =
      new ScheduledThreadPoolExecutor(
          1, task -> Thread.ofPlatform().name("chat-timers").daemon().unstarted(task));

  /// Makes timers; the thread starts with the first.
  public ThreadTimers() {
    thread.setRemoveOnCancelPolicy(true);
    thread.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
  }

  @Override
  public Timer after(Duration delay, Runnable task) {
    ScheduledFuture<?> scheduled =
        thread.schedule(
            task,
            delay.isNegative() ? 0 : TimeUnit.NANOSECONDS.convert(delay),
            TimeUnit.NANOSECONDS);
    return () -> scheduled.cancel(false);
  }

  /// Forgets what has not started.
  @Override
  public void close() {
    thread.shutdownNow();
  }
}
