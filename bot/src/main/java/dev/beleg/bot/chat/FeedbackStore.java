package dev.beleg.bot.chat;

import java.time.Instant;
import java.util.List;

/// What people think of answers, durable.
public interface FeedbackStore {

  /// Keeps somebody's feedback on an answer in place of what he said about it before.
  void put(Feedback feedback);

  /// {@return the feedback since a point in time, the oldest first}
  ///
  /// @param atMost how many to return at most, at least 1
  List<Feedback> since(Instant since, int atMost);

  /// Erases the feedback before a point in time.
  ///
  /// @return how many there were
  int prune(Instant before);
}
