package dev.beleg.retrieval.ingest.feed;

import dev.beleg.retrieval.ingest.fetch.WebAddress;
import java.util.List;

/// What was found at the address of a feed.
sealed interface FeedDocument {

  /// A list of items.
  ///
  /// @param kind what kind of list, in a word or two: `RSS 2.0`, `sitemap`, `page of links`
  /// @param items in the order of the list; no two have a guid or a link in common
  record Items(String kind, List<FeedItem> items) implements FeedDocument {}

  /// A list of sitemaps.
  ///
  /// @param maps the last changed first
  record SiteMaps(List<WebAddress> maps) implements FeedDocument {}

  /// Nothing that can be read.
  ///
  /// @param reason in English, one line
  record Unreadable(String reason) implements FeedDocument {}
}
