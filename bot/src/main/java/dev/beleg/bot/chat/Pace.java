package dev.beleg.bot.chat;

import java.time.Duration;
import java.time.Instant;

/// Spreads what is sent over a channel evenly, so that no second has more than it may.
final class Pace {

  /// Nobody means more than this.
  private static final int UNLIMITED = 1_000_000;

  private final Duration apart;
  private Instant next = Instant.MIN;
  private Instant nextPatient = Instant.MIN;

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
    // A clock that was set back far would otherwise stop everything until it has caught up.
    next = isFar(next, now) ? now : next;
    nextPatient = isFar(nextPatient, now) ? now : nextPatient;
    Instant moment = patient ? patient(now) : between(now);
    return Duration.between(now, moment);
  }

  private static boolean isFar(Instant moment, Instant now) {
    return moment.isAfter(now.plusSeconds(3_600));
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
