package dev.beleg.retrieval.ingest.fetch;

import dev.beleg.retrieval.ingest.fetch.Fetched.Trouble;
import java.io.IOException;
import java.io.Serial;

/// Ends a request from within.
final class FetchFailure extends IOException {

  @Serial private static final long serialVersionUID = 1;

  private final Trouble trouble;

  FetchFailure(Trouble trouble, String reason) {
    super(reason);
    this.trouble = trouble;
  }

  Fetched.Failed failed() {
    return Fetched.Failed.of(trouble, String.valueOf(getMessage()));
  }
}
