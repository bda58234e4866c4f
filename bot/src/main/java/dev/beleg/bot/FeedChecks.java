package dev.beleg.bot;

import dev.beleg.bot.config.Settings;
import dev.beleg.retrieval.ingest.feed.FeedDesk;
import dev.beleg.retrieval.ingest.feed.FeedStatus;
import dev.beleg.retrieval.ingest.feed.Standing;
import java.io.UncheckedIOException;
import java.util.List;

/// The checks of `doctor` that look at how the feeds stand; nothing is fetched.
final class FeedChecks {

  private FeedChecks() {}

  static List<Finding> all(Settings settings, Surroundings surroundings) {
    if (settings.feeds().feeds().isEmpty()) {
      return List.of();
    }
    try {
      FeedDesk desk =
          FeedParts.desk(
              settings, settings.feeds().into(), FeedParts.Web.open(), surroundings.clock());
      return desk.statuses().stream().map(FeedChecks::finding).toList();
    } catch (UncheckedIOException e) {
      return List.of(Finding.mend("feeds", Failures.message(e)));
    }
  }

  private static Finding finding(FeedStatus feed) {
    String name = feed.feed().name() + ": ";
    boolean trouble = !feed.standing().trouble().isEmpty();
    if (trouble) {
      return Finding.hint("feeds", name + FeedsCommand.state(feed.standing()));
    }
    if (feed.standing().succeeded().isEmpty()) {
      return Finding.ok("feeds", name + "not looked at yet; './beleg feeds check' tries it");
    }
    int articles = feed.count(Standing.SAVED) + feed.count(Standing.HELD);
    return Finding.ok("feeds", name + SourcesCommand.count(articles));
  }
}
