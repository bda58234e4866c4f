package dev.beleg.bot.chat;

import com.github.benmanes.caffeine.cache.Cache;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/// Counts how often each account and each chat asks. Who is forgotten, because many others asked
/// since, starts with a full measure again.
final class Quotas {

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
  private final Allowance<UserId> users;
  private final Allowance<ChatId> chats;
  private final Cache<Told, Instant> told = Allowance.counted();

  Quotas(RateRules rules, InstantSource clock) {
    this.clock = new ForwardClock(clock);
    this.users = new Allowance<>(rules.user(), clock);
    this.chats = new Allowance<>(rules.chat(), clock);
  }

  /// Counts an update. One beyond the measure of its chat does not count for its sender.
  Verdict count(UserId user, ChatId chat) {
    Duration ofUser = users.pause(user);
    if (ofUser.isPositive()) {
      return beyond(new Told(user, chat), ofUser);
    }
    Duration ofChat = chats.pause(chat);
    if (ofChat.isPositive()) {
      users.takeBack(user);
      return beyond(new Told(user, chat), ofChat);
    }
    return new Verdict.Free();
  }

  private Verdict beyond(Told whom, Duration wait) {
    Instant now = clock.instant();
    Instant until = told.getIfPresent(whom);
    boolean first = until == null || !now.isBefore(until);
    if (first) {
      told.put(whom, now.plus(wait));
    }
    return new Verdict.Beyond(wait, first);
  }
}
