package dev.beleg.retrieval.ingest.feed;

import dev.beleg.retrieval.ingest.fetch.Validators;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// What is known of an item from one look at its feed to the next.
///
/// @param key by what it is known again
/// @param state that of the item when it was taken
/// @param standing what became of it
/// @param note why, where that needs a reason; may be empty
/// @param file the name of its file, if it has one
/// @param visits when its text was looked at
record ItemRecord(
    ItemKey key,
    String state,
    Standing standing,
    String note,
    Optional<String> file,
    Visits visits) {

  /// When an item's text was looked at.
  ///
  /// @param first when it was first seen
  /// @param last when it was last looked at
  /// @param failures how many looks in a row failed
  /// @param validators what its page's server knows the state by
  record Visits(Instant first, Instant last, int failures, Validators validators) {

    private static final Duration SOON = Duration.ofHours(6);
    private static final Duration OLD = Duration.ofDays(60);

    /// Corrections come soon or never: after six hours, then whenever the age has doubled.
    boolean isDue(Instant now) {
      Duration age = Duration.between(first, last);
      Duration wait = age.compareTo(SOON) > 0 ? age : SOON;
      return !last.plus(wait).isAfter(now) && first.plus(OLD).isAfter(now);
    }

    Visits failed(Instant now) {
      return new Visits(first, now, failures + 1, validators);
    }

    Visits succeeded(Instant now, Validators seen) {
      return new Visits(first, now, 0, seen);
    }
  }

  ItemRecord with(Standing other, String why, Visits seen) {
    return new ItemRecord(key, state, other, why, file, seen);
  }
}
