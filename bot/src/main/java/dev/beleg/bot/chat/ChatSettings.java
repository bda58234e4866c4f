package dev.beleg.bot.chat;

import java.util.Optional;

/// What the people of a chat have chosen.
///
/// @param language the language to reply in; empty for that of each question
/// @param length how much to say
/// @param onlyWhenMentioned whether messages that others read are answered only when they name us
public record ChatSettings(
    Optional<ReplyLanguage> language, AnswerLength length, boolean onlyWhenMentioned) {

  /// What holds until somebody chooses: the question's language, short answers, only when
  /// mentioned.
  public static final ChatSettings DEFAULT =
      new ChatSettings(Optional.empty(), AnswerLength.SHORT, true);

  /// How much to say.
  public enum AnswerLength {
    /// The statement, its quotation and the sources.
    SHORT,
    /// More places of the sources too.
    FULL
  }
}
