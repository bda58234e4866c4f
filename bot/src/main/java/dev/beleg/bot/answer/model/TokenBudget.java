package dev.beleg.bot.answer.model;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;

/// Counts the tokens that were used today (UTC), by all and by each chat. A start of the process
/// begins anew. Safe for use by several threads.
final class TokenBudget {

  private final ModelLimits limits;
  private final InstantSource clock;
  private final Map<String, Long> ofChats = new HashMap<>();
  private LocalDate day = LocalDate.MIN;
  private long ofAll;

  TokenBudget(ModelLimits limits, InstantSource clock) {
    this.limits = limits;
    this.clock = clock;
  }

  /// {@return whether a chat may use some more}
  synchronized boolean allows(String chat) {
    turnDay();
    return ofAll < limits.tokensPerDay() && ofChats.getOrDefault(chat, 0L) < limits.tokensPerChat();
  }

  synchronized void used(String chat, long tokens) {
    turnDay();
    ofAll += tokens;
    ofChats.merge(chat, tokens, Long::sum);
  }

  private void turnDay() {
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    if (!today.equals(day)) {
      day = today;
      ofAll = 0;
      ofChats.clear();
    }
  }
}
