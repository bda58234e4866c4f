package dev.beleg.retrieval.ingest.feed;

import java.util.Optional;

/// Finds articles in HTML.
public interface PageReading {

  /// {@return what a reader sees of the article of a page; empty where the page has none}
  ///
  /// @param html the whole page
  Optional<PageText> page(String html);

  /// {@return what a reader sees of a text that stands by itself; empty where that is nothing}
  ///
  /// @param html the text, such as a feed holds it
  Optional<PageText> part(String html);
}
