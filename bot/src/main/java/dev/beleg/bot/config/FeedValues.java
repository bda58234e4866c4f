package dev.beleg.bot.config;

import dev.beleg.retrieval.ingest.ArticleFolder;
import dev.beleg.retrieval.ingest.feed.Feed;
import dev.beleg.retrieval.ingest.fetch.WebAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Makes the feeds of the settings' texts.
///
/// @param values the settings' texts
/// @param folders the folders of the corpus, at least one
record FeedValues(GivenValues values, List<ArticleFolder> folders) {

  private static final Duration LEAST = Duration.ofMinutes(5);
  private static final Duration MOST = Duration.ofDays(7);

  Settings.Feeds feeds() {
    List<Feed> feeds = new ArrayList<>();
    Set<String> names = new HashSet<>();
    for (Given.Item item : values.from(Key.FEEDS_ADDRESSES).items()) {
      feed(item, names).ifPresent(feeds::add);
    }
    return new Settings.Feeds(feeds, into(feeds), values.time(Key.FEEDS_EVERY, LEAST, MOST));
  }

  private Optional<Feed> feed(Given.Item item, Set<String> names) {
    int at = item.text().indexOf(Shape.NAMED);
    String name = item.text().substring(0, Math.max(0, at));
    if (!Feed.isName(name)) {
      return refused(item, "needs a name of letters, digits, '-', '_' or '.' for each");
    }
    if (!names.add(name)) {
      return refused(item, "has two feeds called '" + name + "'");
    }
    return switch (WebAddress.read(item.text().substring(at + 1))) {
      case WebAddress.Reading.Read(WebAddress address) -> Optional.of(new Feed(name, address));
      case WebAddress.Reading.Refused(String rule) -> refused(item, "of '" + name + "': " + rule);
    };
  }

  private Optional<Feed> refused(Given.Item item, String reason) {
    values.problem(Key.FEEDS_ADDRESSES, item, reason);
    return Optional.empty();
  }

  /// Of several folders one is to be named where there is a feed.
  private ArticleFolder into(List<Feed> feeds) {
    String name = values.single(Key.FEEDS_INTO).orElse("").strip();
    List<ArticleFolder> wanted =
        folders.stream().filter(it -> name.isEmpty() || it.name().equals(name)).toList();
    boolean settled = wanted.size() == 1;
    if (!settled && !(feeds.isEmpty() && name.isEmpty())) {
      values.problem(Key.FEEDS_INTO, "takes the name of a folder of articles: " + names());
    }
    return settled ? wanted.getFirst() : folders.getFirst();
  }

  private String names() {
    String names =
        folders.stream()
            .map(ArticleFolder::name)
            .filter(name -> !name.isEmpty())
            .collect(Collectors.joining(", "));
    return names.isEmpty() ? "there is one alone, which needs no name" : names;
  }
}
