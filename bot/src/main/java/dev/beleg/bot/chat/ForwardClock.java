package dev.beleg.bot.chat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/// A clock that never goes back: where the one that it follows is set back, it goes on from the
/// latest time that it told. It measures how long something lasts within a process; what day and
/// hour it is tells the clock itself. Safe for use by several threads.
public final class ForwardClock implements InstantSource {

  private final InstantSource followed;
  private Duration ahead = Duration.ZERO;
  private Instant latest = Instant.MIN;

  /// @param followed a clock that somebody may set
  public ForwardClock(InstantSource followed) {
    this.followed = followed;
  }

  @Override
  public synchronized Instant instant() {
    Instant now = followed.instant().plus(ahead);
    if (now.isBefore(latest)) {
      ahead = ahead.plus(Duration.between(now, latest));
      now = latest;
    }
    latest = now;
    return now;
  }
}
