package dev.beleg.retrieval.ingest.fetch;

/// Fetches texts.
@FunctionalInterface
public interface Fetcher {

  /// Fetches a text. May take long.
  Fetched fetch(WebRequest request);
}
