package dev.beleg.bot;

import dev.beleg.bot.config.Settings;
import dev.beleg.retrieval.article.ArticleReader;
import dev.beleg.retrieval.ingest.ArticleFolder;
import dev.beleg.retrieval.ingest.feed.FeedDesk;
import dev.beleg.retrieval.ingest.feed.FeedTools;
import dev.beleg.retrieval.ingest.feed.PageReader;
import dev.beleg.retrieval.ingest.fetch.Connections;
import dev.beleg.retrieval.ingest.fetch.HostPace;
import dev.beleg.retrieval.ingest.fetch.PoliteFetcher;
import dev.beleg.retrieval.ingest.fetch.WebFetcher;
import java.time.Duration;
import java.time.InstantSource;

/// The parts that fetch from the web, joined.
final class FeedParts {

  private static final Duration LONGEST_FETCH = Duration.ofSeconds(30);
  private static final Duration BETWEEN_REQUESTS = Duration.ofSeconds(2);

  private FeedParts() {}

  /// The way to the web.
  ///
  /// @param connections to which machines
  /// @param pause waits between requests
  record Web(Connections connections, HostPace.Pause pause) {

    /// {@return the way to the public web}
    static Web open() {
      return new Web(Connections.toThePublic(), Thread::sleep);
    }
  }

  /// {@return what looks at the feeds of the settings}
  ///
  /// @param into the folder of articles that is saved in
  static FeedDesk desk(Settings settings, ArticleFolder into, Web web, InstantSource clock) {
    ArticleReader reader = new ArticleReader(settings.maxArticleSize());
    PoliteFetcher fetcher =
        new PoliteFetcher(
            new WebFetcher(web.connections, LONGEST_FETCH, clock),
            new HostPace(clock, BETWEEN_REQUESTS, web.pause),
            clock);
    return new FeedDesk(
        settings.feeds().feeds(),
        settings.feeds().every(),
        new FeedDesk.Places(into.path(), settings.folders().feedStates()),
        new FeedTools(fetcher, new PageReader(reader), reader, clock));
  }
}
