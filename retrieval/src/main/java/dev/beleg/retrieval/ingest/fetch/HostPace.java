package dev.beleg.retrieval.ingest.fetch;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;

/// Keeps requests to one host apart in time. Safe for use by several threads.
public final class HostPace {

  private final InstantSource clock;
  private final Duration gap;
  private final Pause pause;
  private final Map<String, Instant> next = new HashMap<>();

  /// Waits.
  @FunctionalInterface
  public interface Pause {

    /// Returns when the time is over.
    void wait(Duration time) throws InterruptedException;
  }

  /// Keeps requests apart.
  ///
  /// @param gap the least time between two requests to a host
  public HostPace(InstantSource clock, Duration gap, Pause pause) {
    this.clock = clock;
    this.gap = gap;
    this.pause = pause;
  }

  /// Waits for the host's turn.
  ///
  /// @param least what the host itself asks for
  void await(String host, Duration least) throws InterruptedException {
    Duration wait = Duration.between(clock.instant(), turn(host, least));
    if (wait.isPositive()) {
      pause.wait(wait);
    }
  }

  private synchronized Instant turn(String host, Duration least) {
    Instant now = clock.instant();
    Instant turn = next.getOrDefault(host, now);
    Instant mine = turn.isBefore(now) ? now : turn;
    next.put(host, mine.plus(gap.compareTo(least) > 0 ? gap : least));
    return mine;
  }
}
