package dev.beleg.bot.chat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The places of the sources that answers have shown, durable. They are added by [Inbox#finish] and
/// outlive the conversation's turns, so that an answer can be checked months later, but not
/// [ConversationStore#forget].
public interface CitationStore {

  /// A citation as it was given.
  ///
  /// @param update the update that it answered
  /// @param conversation where it was shown
  /// @param number its number in that answer, from 1
  /// @param cited the place
  /// @param at when
  record Given(
      UpdateKey update, ConversationId conversation, int number, Turn.Cited cited, Instant at) {}

  /// A range of a file's text.
  ///
  /// @param start where it begins
  /// @param end where it ends, exclusive
  record Range(int start, int end) {}

  /// {@return the citations of an answer, in the order of their numbers}
  List<Given> of(UpdateKey update);

  /// {@return the last time that a place of a source was shown in a chat}
  ///
  /// @param range where in the source, in UTF-16 code units of the file's text
  Optional<Given> last(ChatId chat, String source, Range range);

  /// Erases the citations given before a point in time.
  ///
  /// @return how many there were
  int prune(Instant before);
}
