package dev.beleg.bot.chat;

import java.time.Duration;
import java.time.Instant;

/// Spreads what is sent over a channel evenly, so that no second has more than it may.
final class Pace {

  /// Nobody means more than this.
  private static final int UNLIMITED = 1_000_000;

  private final Duration apart;
  private Instant next = Instant.MIN;

  Pace(int perSecond) {
    apart =
        perSecond > UNLIMITED
            ? Duration.ZERO
            : Duration.ofNanos((1_000_000_000L + perSecond - 1) / perSecond);
  }

  /// Reserves the next free moment.
  ///
  /// @return how long it is until then, never negative
  synchronized Duration reserve(Instant now) {
    // A clock that was set back far would otherwise stop everything until it has caught up.
    boolean far = next.isAfter(now.plusSeconds(3_600));
    Instant moment = next.isAfter(now) && !far ? next : now;
    next = moment.plus(apart);
    return Duration.between(now, moment);
  }
}
