package dev.beleg.retrieval.ingest.fetch;

import java.io.Closeable;
import java.io.IOException;
import java.time.Duration;

/// Closes something when its time is over, so that whoever waits for it goes on. A time limit on
/// each reading does not end a server that sends a byte now and then.
final class Watchdog implements AutoCloseable {

  private final Thread thread;
  private volatile boolean over;

  /// Lets time pass.
  @FunctionalInterface
  interface Passing {

    /// Returns when so much time is over.
    void pass(Duration time) throws InterruptedException;
  }

  Watchdog(Duration time, Passing passing, Closeable watched) {
    thread = Thread.ofVirtual().name("fetch-watchdog").start(() -> watch(time, passing, watched));
  }

  private void watch(Duration time, Passing passing, Closeable watched) {
    try {
      passing.pass(time);
      over = true;
      watched.close();
    } catch (InterruptedException | IOException _) {
      // It was closed meanwhile, which is all that was wanted.
    }
  }

  /// {@return whether the time was over before this was closed}
  boolean isOver() {
    return over;
  }

  @Override
  public void close() {
    thread.interrupt();
  }
}
