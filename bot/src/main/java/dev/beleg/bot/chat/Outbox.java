package dev.beleg.bot.chat;

import java.time.Instant;
import java.util.List;

/// The messages to send, durable. [Inbox#finish] adds those that answer an update.
public interface Outbox {

  /// Adds messages, all or none.
  ///
  /// @return the messages in the same order
  List<Message> add(List<Message.Draft> drafts, Instant now);

  /// Keeps a message as it is now in place of what was kept of it before. The words of a message
  /// whose state is the last are not kept.
  void save(Message message, Instant now);

  /// {@return the messages whose state is not the last, by id}
  List<Message> unfinished();

  /// Erases the messages that reached their last state before a point in time.
  ///
  /// @return how many there were
  int prune(Instant before);
}
