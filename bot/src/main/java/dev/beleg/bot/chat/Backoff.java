package dev.beleg.bot.chat;

import java.time.Duration;

/// How long to wait before something that failed is tried again: 1 s, 2 s, 4 s … 32 s.
final class Backoff {

  private static final int LONGEST = 5;

  private int failures;

  Duration next() {
    Duration wait = Duration.ofSeconds(1L << failures);
    failures = Math.min(failures + 1, LONGEST);
    return wait;
  }
}
