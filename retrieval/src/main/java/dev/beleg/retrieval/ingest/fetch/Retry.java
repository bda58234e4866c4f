package dev.beleg.retrieval.ingest.fetch;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/// How long a server asks us to wait (RFC 9110, section 10.2.3), at most a week.
///
/// @param clock tells the time
record Retry(InstantSource clock) {

  private static final Duration LONGEST = Duration.ofDays(7);

  /// {@return the time to wait; empty where the server tells none that can be read}
  Optional<Duration> after(Answer answer) {
    return answer.header("retry-after").flatMap(this::wait).map(Retry::within);
  }

  private Optional<Duration> wait(String value) {
    if (value.matches("[0-9]{1,9}")) {
      return Optional.of(Duration.ofSeconds(Long.parseLong(value)));
    }
    try {
      Instant time = Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(value));
      return Optional.of(Duration.between(clock.instant(), time));
    } catch (DateTimeException _) {
      return Optional.empty();
    }
  }

  private static Duration within(Duration wait) {
    if (wait.isNegative()) {
      return Duration.ZERO;
    }
    return wait.compareTo(LONGEST) > 0 ? LONGEST : wait;
  }
}
