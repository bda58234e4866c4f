package dev.beleg.bot.answer.model;

import java.time.Duration;

/// The end of the time for one answer.
final class Deadline {

  private final long end;

  private Deadline(long end) {
    this.end = end;
  }

  static Deadline in(Duration time) {
    return new Deadline(System.nanoTime() + time.toNanos());
  }

  /// {@return what is left, at least zero}
  Duration left() {
    return Duration.ofNanos(Math.max(0, end - System.nanoTime()));
  }

  boolean over() {
    return left().isZero();
  }
}
