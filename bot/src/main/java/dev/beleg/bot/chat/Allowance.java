package dev.beleg.bot.chat;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Objects;

/// How often each of many may do something. Who is forgotten, because many others did it since,
/// starts with a full measure again. Safe for use by several threads.
///
/// @param <T> who does it
public final class Allowance<T> {

  private static final int COUNTED = 20_000;

  private final RateRules.Rate rate;
  private final InstantSource clock;
  private final Cache<T, Bucket> buckets = counted();

  /// @param rate how often each may
  public Allowance(RateRules.Rate rate, InstantSource clock) {
    this.rate = rate;
    this.clock = new ForwardClock(clock);
  }

  /// {@return room for what is counted of many, the rest of which is forgotten}
  static <K, V> Cache<K, V> counted() {
    return Caffeine.newBuilder().maximumSize(COUNTED).executor(Runnable::run).build();
  }

  /// Counts one more.
  ///
  /// @return zero where it is within the measure, else the time until one more is; then it does not
  ///   count
  public Duration pause(T who) {
    ConsumptionProbe probe = bucket(who).tryConsumeAndReturnRemaining(1);
    return probe.isConsumed()
        ? Duration.ZERO
        : Duration.ofNanos(Math.max(1, probe.getNanosToWaitForRefill()));
  }

  /// Takes one back that was counted.
  public void takeBack(T who) {
    bucket(who).addTokens(1);
  }

  private Bucket bucket(T who) {
    return Objects.requireNonNull(buckets.get(who, _ -> bucket()));
  }

  private Bucket bucket() {
    return Bucket.builder()
        .addLimit(limit -> limit.capacity(rate.updates()).refillGreedy(rate.updates(), rate.time()))
        .withCustomTimePrecision(meter())
        .build();
  }

  private TimeMeter meter() {
    return new TimeMeter() {
      @Override
      public long currentTimeNanos() {
        return Access.nanos(clock);
      }

      @Override
      public boolean isWallClockBased() {
        return true;
      }
    };
  }
}
