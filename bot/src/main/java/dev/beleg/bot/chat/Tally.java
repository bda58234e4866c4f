package dev.beleg.bot.chat;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// Counts what happens, for the statistics.
final class Tally {

  /// What is counted besides outcomes.
  enum Event {
    /// An update was stored.
    ACCEPTED,
    /// An update came again.
    REPEATED,
    /// An update was not for us.
    PASSED_OVER,
    /// Work took longer than it may.
    OVERDUE,
    /// The store could not be used and was tried again.
    STORE_FAILED,
    /// A message was handed to its channel.
    SENT,
    /// A message may not have arrived and is not sent again.
    LOST,
    /// A channel broke instead of saying what came of a message.
    CHANNEL_BROKE
  }

  private final Map<Enum<?>, Long> counts = new ConcurrentHashMap<>();

  void count(Event event) {
    counts.merge(event, 1L, Long::sum);
  }

  void count(Outcome outcome) {
    counts.merge(outcome, 1L, Long::sum);
  }

  long of(Event event) {
    return counts.getOrDefault(event, 0L);
  }

  Map<Outcome, Long> outcomes() {
    Map<Outcome, Long> outcomes = new EnumMap<>(Outcome.class);
    for (Outcome outcome : Outcome.values()) {
      outcomes.put(outcome, counts.getOrDefault(outcome, 0L));
    }
    return Collections.unmodifiableMap(outcomes);
  }
}
