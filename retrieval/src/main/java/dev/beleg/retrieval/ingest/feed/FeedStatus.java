package dev.beleg.retrieval.ingest.feed;

import java.util.List;
import java.util.Map;

/// How a feed and its items stand.
///
/// @param feed the feed
/// @param standing how it stands
/// @param items how many items stand how
/// @param setAside the last items that are no articles, each with the reason, at most ten
public record FeedStatus(
    Feed feed, FeedStanding standing, Map<Standing, Integer> items, List<String> setAside) {

  private static final int MOST_SET_ASIDE = 10;

  public FeedStatus {
    items = Map.copyOf(items);
    setAside = List.copyOf(setAside);
  }

  static FeedStatus of(Feed feed, FeedBook book) {
    List<ItemRecord> aside =
        book.items().stream().filter(it -> it.standing() == Standing.SET_ASIDE).toList();
    return new FeedStatus(
        feed,
        book.standing(),
        book.counts(),
        aside.subList(Math.max(0, aside.size() - MOST_SET_ASIDE), aside.size()).stream()
            .map(item -> item.key().identity() + ": " + item.note())
            .toList());
  }

  /// {@return the number of items that stand so}
  public int count(Standing wanted) {
    return items.getOrDefault(wanted, 0);
  }
}
