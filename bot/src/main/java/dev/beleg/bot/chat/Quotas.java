package dev.beleg.bot.chat;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;

/// Counts how often each account and each chat asks. Who is forgotten, because many others asked
/// since, starts with a full measure again.
final class Quotas {

  private static final int COUNTED = 20_000;

  /// What the count says to one more update.
  sealed interface Verdict {

    /// It is within the measure.
    record Free() implements Verdict {}

    /// It is beyond the measure.
    ///
    /// @param pause until one more is free
    /// @param first whether its sender has not been told since the measure was full
    record Beyond(Duration pause, boolean first) implements Verdict {}
  }

  private record Told(UserId user, ChatId chat) {}

  private final InstantSource clock;
  private final RateRules rules;
  private final Cache<UserId, Bucket> users = counted();
  private final Cache<ChatId, Bucket> chats = counted();
  private final Cache<Told, Instant> told = counted();

  Quotas(RateRules rules, InstantSource clock) {
    this.rules = rules;
    this.clock = clock;
  }

  private static <K, V> Cache<K, V> counted() {
    return Caffeine.newBuilder().maximumSize(COUNTED).executor(Runnable::run).build();
  }

  /// Counts an update. One beyond the measure of its chat does not count for its sender.
  Verdict count(UserId user, ChatId chat) {
    Bucket ofUser = Objects.requireNonNull(users.get(user, _ -> bucket(rules.user())));
    ConsumptionProbe byUser = ofUser.tryConsumeAndReturnRemaining(1);
    if (!byUser.isConsumed()) {
      return beyond(new Told(user, chat), byUser);
    }
    Bucket ofChat = Objects.requireNonNull(chats.get(chat, _ -> bucket(rules.chat())));
    ConsumptionProbe byChat = ofChat.tryConsumeAndReturnRemaining(1);
    if (!byChat.isConsumed()) {
      ofUser.addTokens(1);
      return beyond(new Told(user, chat), byChat);
    }
    return new Verdict.Free();
  }

  private Verdict beyond(Told whom, ConsumptionProbe probe) {
    Instant now = clock.instant();
    Duration wait = Duration.ofNanos(probe.getNanosToWaitForRefill());
    Instant until = told.getIfPresent(whom);
    boolean first = until == null || !now.isBefore(until);
    if (first) {
      told.put(whom, now.plus(wait));
    }
    return new Verdict.Beyond(wait, first);
  }

  private Bucket bucket(RateRules.Rate rate) {
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
