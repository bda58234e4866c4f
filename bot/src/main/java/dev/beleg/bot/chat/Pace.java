package dev.beleg.bot.chat;

import java.time.Duration;
import java.time.Instant;

/// Spreads what is sent over a channel evenly, so that no second has more than it may.
final class Pace {

  /// Nobody means more than this.
  private static final int UNLIMITED = 1_000_000;

  private static final Duration NOTICED = Duration.ofSeconds(1);

  private final Duration apart;
  private Instant next = Instant.EPOCH;
  private Instant nextPatient = Instant.EPOCH;

  /// The latest time that it was told.
  private Instant latest = Instant.EPOCH;

  Pace(int perSecond) {
    apart =
        perSecond > UNLIMITED
            ? Duration.ZERO
            : Duration.ofNanos((1_000_000_000L + perSecond - 1) / perSecond);
  }

  /// Reserves the next free moment. While patient messages wait, they have every second moment and
  /// the others those between, so that an answer does not wait for a thousand digests.
  ///
  /// @param patient whether the message may wait for others
  /// @return how long it is until then, never negative
  synchronized Duration reserve(Instant now, boolean patient) {
    follow(now);
    Instant moment = patient ? patient(now) : between(now);
    return Duration.between(now, moment);
  }

  /// A clock that was set back would otherwise stop everything until it has caught up. Threads that
  /// read it in turn and come here in another are no such clock.
  private void follow(Instant now) {
    Duration back = Duration.between(now, latest);
    if (back.compareTo(NOTICED) > 0) {
      next = now.plus(positive(Duration.between(latest, next)));
      nextPatient = now.plus(positive(Duration.between(latest, nextPatient)));
    }
    if (back.isNegative() || back.compareTo(NOTICED) > 0) {
      latest = now;
    }
  }

  private static Duration positive(Duration time) {
    return time.isNegative() ? Duration.ZERO : time;
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }

  private Instant patient(Instant now) {
    Instant moment = nextPatient.isAfter(now) ? nextPatient : later(now, next);
    nextPatient = moment.plus(apart.multipliedBy(2));
    return moment;
  }

  private Instant between(Instant now) {
    Instant moment = later(now, next);
    if (!nextPatient.isAfter(now) || apart.isZero()) {
      next = moment.plus(apart);
      return moment;
    }
    long pair = apart.multipliedBy(2).toNanos();
    long past = Math.floorMod(Duration.between(nextPatient.plus(apart), moment).toNanos(), pair);
    Instant free = past == 0 ? moment : moment.plusNanos(pair - past);
    next = free.plusNanos(pair);
    return free;
  }
}
