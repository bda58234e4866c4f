package dev.beleg.bot.chat;

import java.time.Instant;

/// What somebody thinks of an answer.
///
/// @param update the update that was answered
/// @param conversation where
/// @param user who thinks so
/// @param verdict what he thinks
/// @param about the question and the answer
/// @param at when
public record Feedback(
    UpdateKey update,
    ConversationId conversation,
    UserId user,
    Verdict verdict,
    Answered about,
    Instant at) {

  /// An answer as it was given. Its citations are kept by [CitationStore].
  ///
  /// @param question the words asked; empty where the conversation no longer had them
  /// @param answer the words answered; empty as well then
  public record Answered(String question, String answer) {}

  /// What somebody thinks.
  public enum Verdict {
    HELPFUL,
    UNHELPFUL
  }
}
