package dev.beleg.bot.chat;

import java.time.Duration;

/// How long a conversation is remembered.
///
/// @param turns how many turns are kept at most, at least 1
/// @param lifetime how long a turn counts
public record ConversationRules(int turns, Duration lifetime) {

  /// Twenty turns, half a day.
  public static final ConversationRules DEFAULT = new ConversationRules(20, Duration.ofHours(12));

  public ConversationRules {
    if (turns < 1 || !lifetime.isPositive()) {
      throw new IllegalArgumentException(
          "not kept at all: %d turns, %s".formatted(turns, lifetime));
    }
  }
}
