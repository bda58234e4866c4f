package dev.beleg.bot.chat;

import java.util.Optional;

/// What the people of a chat have chosen.
///
/// @param language the language to reply in; empty for that of each question
/// @param length how much to say
/// @param attention which messages that others read too are answered
public record ChatSettings(
    Optional<ReplyLanguage> language, AnswerLength length, Attention attention) {

  /// What holds until somebody chooses: the question's language, short answers, only when
  /// mentioned.
  public static final ChatSettings DEFAULT =
      new ChatSettings(Optional.empty(), AnswerLength.SHORT, Attention.MENTIONED);

  /// Which messages that others read too are answered.
  public enum Attention {
    /// All of them.
    ALL,
    /// Those that name us, and what follows in the threads in which we are talking.
    MENTIONED,
    /// None.
    NEVER
  }

  /// How much to say.
  public enum AnswerLength {
    /// The statement, its quotation and the sources.
    SHORT,
    /// More places of the sources too.
    FULL
  }
}
