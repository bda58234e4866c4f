package dev.beleg.bot;

import dev.beleg.bot.chat.Heartbeat;
import dev.beleg.bot.config.Settings;
import dev.beleg.retrieval.ingest.FolderWatch;
import dev.beleg.retrieval.ingest.IngestOutcome;
import dev.beleg.retrieval.ingest.feed.Feed;
import dev.beleg.retrieval.ingest.feed.FeedDesk;
import dev.beleg.retrieval.ingest.feed.FeedStatus;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// What keeps the articles up to date while the surfaces run: what changes in their folders is
/// indexed, and what is new in the feeds becomes files there. What is broken off at the close is
/// done after the next start.
final class ArticleUpkeep {

  private static final String FOLDERS = "articles";
  private static final Duration BETWEEN_SCANS = Duration.ofSeconds(5);

  /// Large folders are looked through less often, so that this takes no more than a twentieth of
  /// one processor.
  private static final int SCANS_IN_WAIT = 20;

  private final Upkeep upkeep;
  private final InstantSource clock;
  private final Optional<FeedDesk> desk;

  private ArticleUpkeep(Upkeep upkeep, InstantSource clock, Optional<FeedDesk> desk) {
    this.upkeep = upkeep;
    this.clock = clock;
    this.desk = desk;
  }

  /// Begins nothing yet.
  static ArticleUpkeep of(Upkeep upkeep, Settings settings, InstantSource clock) {
    return new ArticleUpkeep(
        upkeep,
        clock,
        Optional.of(settings)
            .filter(it -> !it.feeds().feeds().isEmpty())
            .map(it -> FeedParts.desk(it, it.feeds().into(), FeedParts.Web.open(), clock)));
  }

  /// Begins.
  ///
  /// @param noted is told of each file as it is dealt with
  void start(FolderWatch watch, Consumer<IngestOutcome> noted) {
    upkeep.start(Upkeep.Part.of(FOLDERS, Upkeep.Ending.WAITED_FOR), () -> scan(watch, noted));
    desk.ifPresent(it -> it.feeds().forEach(feed -> start(it, feed)));
  }

  private static Optional<Duration> scan(FolderWatch watch, Consumer<IngestOutcome> noted) {
    long begun = System.nanoTime();
    watch.scan(noted);
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

  /// {@return when the folders were last looked through, once that has begun}
  Instant looked() {
    return upkeep.heartbeats().stream()
        .filter(it -> it.part().equals(FOLDERS))
        .findFirst()
        .map(Heartbeat::last)
        .orElseThrow();
  }

  /// {@return how each feed stands}
  List<FeedStatus> feeds() {
    return desk.map(FeedDesk::statuses).orElse(List.of());
  }
}
