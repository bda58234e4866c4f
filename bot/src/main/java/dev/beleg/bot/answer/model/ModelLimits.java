package dev.beleg.bot.answer.model;

import java.time.Duration;

/// How much a model may take.
///
/// @param deadline for one answer, over all attempts
/// @param stall the longest silence within a stream
/// @param tokensPerDay the most tokens of all chats in a day (UTC), read and written
/// @param tokensPerChat the same for one chat
public record ModelLimits(
    Duration deadline, Duration stall, long tokensPerDay, long tokensPerChat) {

  public ModelLimits {
    if (tokensPerDay < 1 || tokensPerChat < 1) {
      throw new IllegalArgumentException("limits are at least 1 token");
    }
  }
}
