package dev.beleg.bot.answer.model;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/// Leaves a provider alone that failed several times in a row or asked to wait. Safe for use by
/// several threads.
final class Breaker {

  private static final int FAILURES = 3;
  private static final Duration FIRST_REST = Duration.ofSeconds(30);
  private static final Duration LONGEST_REST = Duration.ofMinutes(10);

  private final InstantSource clock;
  private int failures;
  private Duration rest = FIRST_REST;
  private Instant until = Instant.MIN;

  Breaker(InstantSource clock) {
    this.clock = clock;
  }

  /// {@return whether the provider may be asked} After a rest one question tries it.
  synchronized boolean allows() {
    return !clock.instant().isBefore(until);
  }

  synchronized void succeeded() {
    failures = 0;
    rest = FIRST_REST;
  }

  /// Counts a failure of the provider; from the third in a row it rests, each time longer.
  synchronized void failed() {
    failures++;
    if (failures >= FAILURES) {
      restFor(rest);
      Duration longer = rest.multipliedBy(2);
      rest = longer.compareTo(LONGEST_REST) > 0 ? LONGEST_REST : longer;
    }
  }

  /// Leaves the provider alone for as long as it asked.
  synchronized void restFor(Duration wait) {
    Instant end = clock.instant().plus(wait);
    until = end.isAfter(until) ? end : until;
  }
}
