package dev.beleg.retrieval.ingest.feed;

import dev.beleg.retrieval.ingest.fetch.WebAddress;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// What a feed would bring.
public sealed interface FeedPreview {

  /// It can be read.
  ///
  /// @param kind what kind of list it is
  /// @param movedTo its new address, where it says that the old one is given up
  /// @param items what it lists
  record Listed(String kind, Optional<WebAddress> movedTo, List<Item> items)
      implements FeedPreview {

    public Listed {
      items = List.copyOf(items);
    }
  }

  /// It cannot be read.
  ///
  /// @param reason why, in English, one line
  record Unreadable(String reason) implements FeedPreview {}

  /// An item.
  ///
  /// @param title as the feed has it, may be empty
  /// @param day the day that would be saved with it
  /// @param link where its page is
  /// @param sample the beginning of its text or why there is none; only of the first items
  record Item(
      String title, Optional<LocalDate> day, Optional<WebAddress> link, Optional<String> sample) {}
}
