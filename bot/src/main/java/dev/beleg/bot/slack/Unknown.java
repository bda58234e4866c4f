package dev.beleg.bot.slack;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/// Counts what Slack sent of kinds that nothing here is done with, such as an event that was
/// subscribed to in the settings of the app alone. The first of each kind is noted.
final class Unknown {

  private static final int MOST_NAMED = 50;

  private final LongAdder count = new LongAdder();
  private final Set<String> named = ConcurrentHashMap.newKeySet();

  /// Counts one.
  void note(String kind) {
    count.increment();
    boolean sayable = kind.matches("[a-z0-9_./]{1,60}") && named.size() < MOST_NAMED;
    if (sayable && named.add(kind)) {
      Notes.warning(
          "Slack sends '"
              + kind
              + "', which nothing is done with; compare the app with"
              + " './beleg slack manifest'");
    }
  }

  /// {@return how many so far}
  long count() {
    return count.sum();
  }
}
