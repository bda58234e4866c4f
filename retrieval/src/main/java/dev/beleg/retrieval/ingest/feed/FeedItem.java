package dev.beleg.retrieval.ingest.feed;

import java.time.LocalDate;
import java.util.Optional;

/// An item as a feed lists it.
///
/// @param key by what it is known again
/// @param title as written, perhaps with markup; may be empty
/// @param day when it says that it was published, by its own calendar, whatever that is worth
/// @param html the text that the feed itself holds, a teaser or the whole; may be empty
/// @param state changes when the item changes
record FeedItem(ItemKey key, String title, Optional<LocalDate> day, String html, String state) {

  /// So many characters are an article and no teaser.
  private static final int WHOLE = 1_000;

  FeedItem with(ItemKey other) {
    return new FeedItem(other, title, day, html, state);
  }

  /// {@return whether the feed holds the whole text, as far as its length tells}
  boolean isWhole() {
    return html.length() >= WHOLE || key.link().isEmpty();
  }
}
