package dev.beleg.bot.chat;

import java.time.Instant;
import java.util.List;

/// The turns of all conversations, durable. Turns are added by [Inbox#finish].
public interface ConversationStore {

  /// {@return the last turns of a conversation, the oldest first}
  ///
  /// @param since turns before it have expired and are left out
  /// @param atMost how many turns to return at most, at least 1
  List<Turn> turns(ConversationId conversation, Instant since, int atMost);

  /// Erases everything that was kept of a conversation: turns, citations and feedback. Nothing of
  /// it stays in the store's files.
  void forget(ConversationId conversation);

  /// Erases the turns before a point in time.
  ///
  /// @return how many there were
  int prune(Instant before);
}
