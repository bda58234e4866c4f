package dev.beleg.bot.chat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// When a part that works by itself last got on, which tells whether it still does.
///
/// @param part its name, such as `telegram`
/// @param last when it last got on: a poll that was answered, a pong, a turn of a schedule
/// @param within it gets on at least once in this time while all is well, positive
/// @param trouble what is wrong, without any secret; empty where nothing is known to be
public record Heartbeat(String part, Instant last, Duration within, Optional<String> trouble) {

  public Heartbeat {
    if (!within.isPositive()) {
      throw new IllegalArgumentException("no time to get on in: " + within);
    }
  }

  /// {@return a part that got on and knows of no trouble}
  public static Heartbeat of(String part, Instant last, Duration within) {
    return new Heartbeat(part, last, within, Optional.empty());
  }

  /// {@return whether the part is well at a time}
  public boolean isWell(Instant now) {
    return trouble.isEmpty() && !last.plus(within).isBefore(now);
  }
}
