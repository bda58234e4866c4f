package dev.beleg.retrieval.ingest.feed;

import org.jsoup.nodes.Entities;

/// Text as HTML.
final class Html {

  private Html() {}

  /// {@return HTML that shows a text as it is}
  static String escaped(String text) {
    return Entities.escape(text);
  }
}
