package dev.beleg.retrieval.ingest.feed;

import dev.beleg.retrieval.ingest.fetch.Validators;
import dev.beleg.retrieval.ingest.fetch.WebAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// How a feed stands from one look at it to the next.
///
/// @param address the address that this is about
/// @param validators what its server knows the state by
/// @param succeeded when it was last read
/// @param failures how many looks in a row failed since
/// @param trouble why the last one failed, or what is to be done; may be empty
/// @param due when to look again; empty when never
public record FeedStanding(
    WebAddress address,
    Validators validators,
    Optional<Instant> succeeded,
    int failures,
    String trouble,
    Optional<Instant> due) {

  private static final Duration LONGEST = Duration.ofDays(1);
  private static final int MOST_DOUBLINGS = 10;

  /// {@return how a feed stands that was never looked at}
  static FeedStanding unseen(WebAddress address, Instant now) {
    return new FeedStanding(address, Validators.NONE, Optional.empty(), 0, "", Optional.of(now));
  }

  /// {@return whether it will not be looked at again}
  public boolean isStopped() {
    return due.isEmpty();
  }

  FeedStanding read(Instant now, Validators seen, Duration interval, String remark) {
    return new FeedStanding(
        address, seen, Optional.of(now), 0, remark, Optional.of(now.plus(interval)));
  }

  /// Waits twice as long after each failure, at most a day, or as long as the server asks.
  FeedStanding failed(
      Instant now, String reason, Duration interval, Optional<Duration> retryAfter) {
    Duration doubled = interval.multipliedBy(1L << Math.min(failures, MOST_DOUBLINGS));
    Duration ours = doubled.compareTo(LONGEST) < 0 ? doubled : LONGEST;
    Duration wait = retryAfter.filter(it -> it.compareTo(ours) > 0).orElse(ours);
    return new FeedStanding(
        address, validators, succeeded, failures + 1, reason, Optional.of(now.plus(wait)));
  }

  FeedStanding stopped(String reason) {
    return new FeedStanding(address, validators, succeeded, failures + 1, reason, Optional.empty());
  }
}
