package dev.beleg.retrieval.ingest.feed;

import dev.beleg.retrieval.ingest.fetch.WebAddress;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// By what an item is known again: one of the two is enough, since publishers change either.
///
/// @param guid what the feed calls it, or a hash of its words where it has nothing else
/// @param link where its page is, without what only counts visits
record ItemKey(Optional<String> guid, Optional<WebAddress> link) {

  private static final Pattern COUNTING =
      Pattern.compile("(?:utm_[a-z_]+|fbclid|gclid|yclid|mc_[ce]id)=.*");

  ItemKey {
    if (guid.isEmpty() && link.isEmpty()) {
      throw new IllegalArgumentException("nothing to know an item by");
    }
  }

  /// {@return the address without the parts of its query that only count visits}
  static WebAddress plain(WebAddress link) {
    int query = link.target().indexOf('?');
    if (query < 0) {
      return link;
    }
    String kept =
        Arrays.stream(link.target().substring(query + 1).split("&"))
            .filter(part -> !COUNTING.matcher(part).matches())
            .collect(Collectors.joining("&", "?", ""));
    String target = link.target().substring(0, query) + (kept.equals("?") ? "" : kept);
    return new WebAddress(link.secure(), link.host(), link.port(), target);
  }

  /// {@return what its file is named by}
  String identity() {
    return link.map(WebAddress::toString).or(() -> guid).orElseThrow();
  }

  /// {@return this with what the other has in place of what it lacks}
  ItemKey or(ItemKey other) {
    return new ItemKey(guid.or(other::guid), link.or(other::link));
  }
}
