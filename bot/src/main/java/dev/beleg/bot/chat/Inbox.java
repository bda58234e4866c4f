package dev.beleg.bot.chat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The updates that were accepted, durable. An update is stored before its platform is told that we
/// have it, and is open until [#finish].
public interface Inbox {

  /// An update that has no outcome yet.
  ///
  /// @param sequence its place in the order of acceptance
  /// @param update the update
  /// @param attempts how often work on it was begun
  record Open(long sequence, Update update, int attempts) {}

  /// Keeps an update, durably when this returns.
  ///
  /// @return its place in the order of acceptance; empty if an update with this key was kept before
  Optional<Long> accept(Update update);

  /// Counts an attempt, durably when this returns.
  ///
  /// @return how many there were with this one
  int begin(UpdateKey key);

  /// Ends an update: keeps its outcome, its turn and its messages together, forgets its words, and
  /// erases the conversation where the outcome is [Outcome#FORGOTTEN]. Of a conversation no more
  /// than [ConversationRules#turns()] turns stay. An update that has ended stays as it ended.
  ///
  /// @return the messages of this update that are still to be sent
  List<Message> finish(Completion completion);

  /// {@return the updates without an outcome, in the order of acceptance}
  List<Open> open();

  /// {@return what became of an update; empty if it is open or unknown}
  Optional<Outcome> outcome(UpdateKey key);

  /// Forgets the updates that ended before a point in time. A redelivery after that is new.
  ///
  /// @return how many there were
  int prune(Instant before);
}
