package dev.beleg.bot;

import dev.beleg.bot.config.Settings;
import dev.beleg.bot.console.Line;
import dev.beleg.bot.console.Table;
import dev.beleg.retrieval.ingest.feed.FeedDesk;
import dev.beleg.retrieval.ingest.feed.FeedStanding;
import dev.beleg.retrieval.ingest.feed.FeedStatus;
import dev.beleg.retrieval.ingest.feed.Standing;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine.Command;

/// Lists the feeds and how each stands.
@Command(
    name = "feeds",
    description = "Lists the feeds: when each was last read, what it brought, what is wrong.")
final class FeedsCommand implements Callable<Integer> {

  private final SettingsOptions options;
  private final Surroundings surroundings;
  private final Supplier<FeedParts.Web> web;

  FeedsCommand(SettingsOptions options, Surroundings surroundings, Supplier<FeedParts.Web> web) {
    this.options = options;
    this.surroundings = surroundings;
    this.web = web;
  }

  @Override
  public Integer call() {
    Settings settings = options.settings();
    FeedDesk desk =
        FeedParts.desk(settings, settings.feeds().into(), web.get(), surroundings.clock());
    surroundings.screen().show(lines(desk.statuses()));
    return ExitStatus.DONE.code();
  }

  private List<Line> lines(List<FeedStatus> feeds) {
    if (feeds.isEmpty()) {
      return List.of(Line.note("no feeds; name them under 'feeds.addresses' in config/beleg.yaml"));
    }
    Table table =
        new Table(surroundings.width())
            .add("feed", "last read", "articles", "waiting", "set aside", "withdrawn", "state");
    feeds.forEach(feed -> addRow(table, feed));
    List<Line> lines = new ArrayList<>(table.lines());
    for (FeedStatus feed : feeds) {
      feed.setAside()
          .forEach(item -> lines.add(Line.note(feed.feed().name() + ", set aside: " + item)));
    }
    return lines;
  }

  private static void addRow(Table table, FeedStatus feed) {
    table.add(
        feed.feed().name(),
        feed.standing().succeeded().map(FeedsCommand::minute).orElse("never"),
        String.valueOf(feed.count(Standing.SAVED) + feed.count(Standing.HELD)),
        String.valueOf(feed.count(Standing.WAITING)),
        String.valueOf(feed.count(Standing.SET_ASIDE)),
        String.valueOf(feed.count(Standing.WITHDRAWN)),
        state(feed.standing()));
  }

  static String minute(Instant time) {
    return time.truncatedTo(ChronoUnit.MINUTES).toString();
  }

  /// {@return how a feed stands, in words}
  static String state(FeedStanding standing) {
    if (standing.isStopped()) {
      return "stopped: " + standing.trouble();
    }
    if (standing.failures() > 0) {
      return String.format(
          Locale.ROOT,
          "failed %d times: %s; next try %s",
          standing.failures(),
          standing.trouble(),
          standing.due().map(FeedsCommand::minute).orElseThrow());
    }
    return standing.trouble().isEmpty() ? "ok" : standing.trouble();
  }
}
