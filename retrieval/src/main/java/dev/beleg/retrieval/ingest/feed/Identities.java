package dev.beleg.retrieval.ingest.feed;

import dev.beleg.retrieval.ingest.fetch.WebAddress;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Settles by what the items of one list are known again.
///
/// An item that is listed twice counts once. A guid that several different items have (`1`, the
/// address of the feed) tells none of them from the others, and neither does a link that all have.
final class Identities {

  private Identities() {}

  static List<FeedItem> settled(List<FeedItem> items) {
    Map<ItemKey, FeedItem> once = new LinkedHashMap<>();
    items.forEach(item -> once.putIfAbsent(item.key(), item));
    Set<Object> shared = shared(once.values().stream().map(FeedItem::key).toList());
    List<FeedItem> settled = new ArrayList<>();
    for (FeedItem item : once.values()) {
      ItemKey key = item.key();
      Optional<String> guid = key.guid().filter(it -> !shared.contains(it));
      Optional<WebAddress> link = key.link().filter(it -> !shared.contains(it));
      settled.add(
          item.with(
              guid.isEmpty() && link.isEmpty()
                  ? new ItemKey(Optional.of("words:" + Digest.of(item.title(), item.html())), link)
                  : new ItemKey(guid, link)));
    }
    return distinct(settled);
  }

  private static Set<Object> shared(List<ItemKey> keys) {
    Map<Object, Long> guids =
        keys.stream()
            .flatMap(key -> key.guid().stream())
            .collect(Collectors.groupingBy(it -> (Object) it, Collectors.counting()));
    guids.values().removeIf(count -> count < 2);
    Set<Object> shared = new HashSet<>(guids.keySet());
    Set<WebAddress> links = new HashSet<>();
    keys.forEach(key -> key.link().ifPresent(links::add));
    if (links.size() == 1 && keys.size() > 1) {
      shared.addAll(links);
    }
    return shared;
  }

  private static List<FeedItem> distinct(List<FeedItem> items) {
    Set<Object> seen = new HashSet<>();
    List<FeedItem> distinct = new ArrayList<>();
    for (FeedItem item : items) {
      boolean fresh = item.key().link().map(seen::add).orElse(true);
      if (fresh && item.key().guid().map(seen::add).orElse(true)) {
        distinct.add(item);
      }
    }
    return distinct;
  }
}
