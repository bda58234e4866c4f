package dev.beleg.retrieval.ingest.fetch;

import java.util.Optional;

/// By what a server recognises the state that we have (RFC 9110, section 8.8).
///
/// @param etag the entity tag as it was sent
/// @param lastModified the time as it was sent
public record Validators(Optional<String> etag, Optional<String> lastModified) {

  /// Nothing is known.
  public static final Validators NONE = new Validators(Optional.empty(), Optional.empty());
}
