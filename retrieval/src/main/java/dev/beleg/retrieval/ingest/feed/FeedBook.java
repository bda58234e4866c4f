package dev.beleg.retrieval.ingest.feed;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What is known of a feed and its items. Not safe for use by several threads at once.
final class FeedBook {

  private FeedStanding standing;
  private final Set<ItemRecord> items = new LinkedHashSet<>();
  private final Map<Object, ItemRecord> byPart = new HashMap<>();

  FeedBook(FeedStanding standing) {
    this.standing = standing;
  }

  FeedStanding standing() {
    return standing;
  }

  void standing(FeedStanding now) {
    standing = now;
  }

  /// {@return the items, the longest known first}
  List<ItemRecord> items() {
    return new ArrayList<>(items);
  }

  /// {@return what is known of an item: by its page, else by what the feed calls it}
  Optional<ItemRecord> find(ItemKey key) {
    return key.link().map(byPart::get).or(() -> key.guid().map(byPart::get));
  }

  /// Puts an item in the place of what was known of it.
  void put(ItemRecord item) {
    find(item.key()).ifPresent(this::remove);
    items.add(item);
    item.key().guid().ifPresent(guid -> byPart.put(guid, item));
    item.key().link().ifPresent(link -> byPart.put(link, item));
  }

  private void remove(ItemRecord item) {
    items.remove(item);
    item.key().guid().ifPresent(guid -> byPart.remove(guid, item));
    item.key().link().ifPresent(link -> byPart.remove(link, item));
  }

  /// {@return how many items stand how}
  Map<Standing, Integer> counts() {
    Map<Standing, Integer> counts = new EnumMap<>(Standing.class);
    items.forEach(item -> counts.merge(item.standing(), 1, Integer::sum));
    return counts;
  }
}
