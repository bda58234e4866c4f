package dev.beleg.retrieval.ingest.fetch;

import java.time.Duration;
import java.util.Optional;

/// What came of a request.
public sealed interface Fetched {

  /// A text.
  ///
  /// @param text the text
  record Found(WebText text) implements Fetched {}

  /// The server still has the state that we have.
  record Unchanged() implements Fetched {}

  /// Nothing.
  ///
  /// @param trouble what kind of failure it is
  /// @param reason in English, one line; names the rule and not what lies behind an address
  /// @param retryAfter how long the server asks us to wait
  record Failed(Trouble trouble, String reason, Optional<Duration> retryAfter) implements Fetched {

    /// {@return a failure without a time to wait}
    static Failed of(Trouble trouble, String reason) {
      return new Failed(trouble, reason, Optional.empty());
    }
  }

  /// The kinds of failure.
  enum Trouble {
    /// A rule of ours or of the site forbids it, or it is nothing that we read. Lasts.
    REFUSED,
    /// It was withdrawn (410). Lasts.
    GONE,
    /// It is not there (404), or not for us (401, 403 and their like).
    MISSING,
    /// The server asks for time (429, 503).
    BUSY,
    /// The server or the way there fails. Passes, as a rule.
    BROKEN,
    /// It is larger than is read.
    TOO_LARGE,
    /// It did not end in time.
    TOO_SLOW
  }
}
