package dev.beleg.bot;

import dev.beleg.bot.config.Settings;
import dev.beleg.retrieval.ingest.FolderWatch;
import dev.beleg.retrieval.ingest.feed.Feed;
import dev.beleg.retrieval.ingest.feed.FeedDesk;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/// What keeps the articles up to date while the surfaces run: what changes in their folders is
/// indexed, and what is new in the feeds becomes files there. What is broken off at the close is
/// done after the next start.
final class ArticleUpkeep {

  private static final Duration BETWEEN_SCANS = Duration.ofSeconds(5);

  /// Large folders are looked through less often, so that this takes no more than a twentieth of
  /// one processor.
  private static final int SCANS_IN_WAIT = 20;

  private final Upkeep upkeep;
  private final InstantSource clock;

  private ArticleUpkeep(Upkeep upkeep, InstantSource clock) {
    this.upkeep = upkeep;
    this.clock = clock;
  }

  /// Begins.
  static void start(Upkeep upkeep, Settings settings, FolderWatch watch, InstantSource clock) {
    upkeep.start(Upkeep.Part.of("articles", Upkeep.Ending.WAITED_FOR), () -> scan(watch));
    if (!settings.feeds().feeds().isEmpty()) {
      ArticleUpkeep articles = new ArticleUpkeep(upkeep, clock);
      FeedDesk desk =
          FeedParts.desk(settings, settings.feeds().into(), FeedParts.Web.open(), clock);
      desk.feeds().forEach(feed -> articles.start(desk, feed));
    }
  }

  private static Optional<Duration> scan(FolderWatch watch) {
    long begun = System.nanoTime();
    watch.scan(_ -> {});
    Duration taken = Duration.ofNanos(System.nanoTime() - begun).multipliedBy(SCANS_IN_WAIT);
    return Optional.of(taken.compareTo(BETWEEN_SCANS) > 0 ? taken : BETWEEN_SCANS);
  }

  /// The first turn waits until the feed is due by what is known of it.
  private void start(FeedDesk desk, Feed feed) {
    upkeep.start(
        Upkeep.Part.of("feeds", Upkeep.Ending.BROKEN_OFF), () -> look(desk, feed).map(this::until));
  }

  private Optional<Instant> look(FeedDesk desk, Feed feed) {
    Optional<Instant> due = desk.due(feed);
    return due.isPresent() && !due.get().isAfter(clock.instant())
        ? desk.look(feed).standing().due()
        : due;
  }

  private Duration until(Instant due) {
    Duration wait = Duration.between(clock.instant(), due);
    return wait.isNegative() ? Duration.ZERO : wait;
  }
}
