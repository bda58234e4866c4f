package dev.beleg.bot;

import dev.beleg.bot.config.Settings;
import dev.beleg.bot.console.Line;
import dev.beleg.retrieval.ingest.feed.Feed;
import dev.beleg.retrieval.ingest.feed.FeedDesk;
import dev.beleg.retrieval.ingest.feed.FeedPreview;
import dev.beleg.retrieval.ingest.fetch.WebAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// Fetches a list once and shows what it would bring.
@Command(
    name = "check",
    description = "Fetches a feed once and shows what it would take. Nothing is saved.",
    footer = "Exit status: 1 where a feed cannot be read.")
final class FeedsCheckCommand implements Callable<Integer> {

  private static final int MOST_SHOWN = 20;

  private final SettingsOptions options;
  private final Surroundings surroundings;
  private final Supplier<FeedParts.Web> web;

  @Parameters(
      paramLabel = "NAME or URL",
      arity = "0..1",
      description = "A feed of the settings by its name, or any address. Default: all feeds.")
  private Optional<String> wanted = Optional.empty();

  FeedsCheckCommand(
      SettingsOptions options, Surroundings surroundings, Supplier<FeedParts.Web> web) {
    this.options = options;
    this.surroundings = surroundings;
    this.web = web;
  }

  @Override
  public Integer call() {
    Settings settings = options.settings();
    List<WebAddress> addresses = addresses(settings.feeds().feeds());
    FeedDesk desk =
        FeedParts.desk(settings, settings.feeds().into(), web.get(), surroundings.clock());
    boolean readable = true;
    for (WebAddress address : addresses) {
      FeedPreview preview = desk.preview(address);
      readable &= preview instanceof FeedPreview.Listed;
      surroundings.screen().show(lines(address, preview));
    }
    return (readable ? ExitStatus.DONE : ExitStatus.FAILED).code();
  }

  private List<WebAddress> addresses(List<Feed> feeds) {
    List<WebAddress> named =
        feeds.stream()
            .filter(feed -> wanted.isEmpty() || wanted.get().equals(feed.name()))
            .map(Feed::address)
            .toList();
    if (!named.isEmpty()) {
      return named;
    }
    if (wanted.isEmpty()) {
      throw CommandFailure.usage("there are no feeds; give an address");
    }
    return switch (WebAddress.read(wanted.get())) {
      case WebAddress.Reading.Read(WebAddress address) -> List.of(address);
      case WebAddress.Reading.Refused(String rule) ->
          throw CommandFailure.usage("no feed is called so, and it is no address: " + rule);
    };
  }

  private static List<Line> lines(WebAddress address, FeedPreview preview) {
    return switch (preview) {
      case FeedPreview.Unreadable(String reason) ->
          List.of(Line.heading(address.toString()), Line.text("cannot be read: " + reason));
      case FeedPreview.Listed readable -> lines(address, readable);
    };
  }

  private static List<Line> lines(WebAddress address, FeedPreview.Listed feed) {
    List<Line> lines = new ArrayList<>();
    lines.add(Line.heading(address.toString()));
    feed.movedTo().ifPresent(to -> lines.add(Line.note("has moved; new address: " + to)));
    lines.add(Line.text("%s, %d items".formatted(feed.kind(), feed.items().size())));
    for (FeedPreview.Item item :
        feed.items().subList(0, Math.min(MOST_SHOWN, feed.items().size()))) {
      String day = item.day().map(Object::toString).orElse("no date");
      lines.add(Line.text("%-10s  %s".formatted(day, item.title())));
      item.link().ifPresent(link -> lines.add(Line.source("            " + link)));
      item.sample().ifPresent(sample -> lines.add(Line.note("            " + sample)));
    }
    if (feed.items().size() > MOST_SHOWN) {
      lines.add(Line.note((feed.items().size() - MOST_SHOWN) + " more"));
    }
    return lines;
  }
}
