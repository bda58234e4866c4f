package dev.beleg.bot.chat;

import java.time.Instant;

/// What somebody thinks of an answer.
///
/// @param update the update that was answered
/// @param conversation where
/// @param user who thinks so
/// @param verdict what he thinks
/// @param comment his words about it; may be empty
/// @param at when
public record Feedback(
    UpdateKey update,
    ConversationId conversation,
    UserId user,
    Verdict verdict,
    String comment,
    Instant at) {

  /// What somebody thinks.
  public enum Verdict {
    HELPFUL,
    UNHELPFUL
  }
}
