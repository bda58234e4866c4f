package dev.beleg.retrieval.ingest.feed;

import dev.beleg.retrieval.ingest.fetch.Fetched;
import dev.beleg.retrieval.ingest.fetch.WebAddress;
import dev.beleg.retrieval.ingest.fetch.WebRequest;
import dev.beleg.retrieval.ingest.fetch.WebText;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// Looks at feeds and saves their items as files, each feed in a folder of its own name.
///
/// Different feeds may be looked at by different threads at once, one feed by one thread.
public final class FeedDesk {

  private static final int MOST_SAMPLES = 3;
  private static final int LONGEST_SAMPLE = 160;

  private final List<Feed> feeds;
  private final Places places;
  private final Duration interval;
  private final FeedTools tools;
  private final FeedBookFile books;
  private final Map<WebAddress, String> owners = new ConcurrentHashMap<>();

  /// Where things are kept.
  ///
  /// @param articles the folder of articles, in which each feed has its own
  /// @param states the folder for what is known of the feeds
  public record Places(Path articles, Path states) {}

  /// Makes a desk; nothing is fetched.
  ///
  /// @param feeds each with a name of its own
  /// @param interval the time from one look at a feed to the next while all is well, positive
  public FeedDesk(List<Feed> feeds, Duration interval, Places places, FeedTools tools) {
    this.feeds = List.copyOf(feeds);
    this.interval = interval;
    this.places = places;
    this.tools = tools;
    this.books = new FeedBookFile(places.states);
    feeds.forEach(this::claimKnown);
  }

  private void claimKnown(Feed feed) {
    for (ItemRecord item : book(feed).items()) {
      if (item.standing() != Standing.ELSEWHERE) {
        item.key().link().ifPresent(link -> owners.putIfAbsent(link, feed.name()));
      }
    }
  }

  private FeedBook book(Feed feed) {
    return books.load(feed, tools.clock().instant());
  }

  /// {@return the feeds}
  public List<Feed> feeds() {
    return feeds;
  }

  /// Looks at a feed, whether it is due or not, and keeps what was learnt.
  ///
  /// @return how it stands now
  /// @throws UncheckedIOException if files cannot be written; nothing is lost then
  public FeedStatus look(Feed feed) {
    FeedBook book = book(feed);
    ItemFolder folder = new ItemFolder(places.articles.resolve(feed.name()));
    try {
      new FeedRound(
              feed,
              book,
              new ItemIntake(feed.name(), tools, folder),
              new FeedRound.Surroundings(tools.fetcher(), tools.clock(), interval, this::claims))
          .run();
    } finally {
      books.save(feed, book);
    }
    return FeedStatus.of(feed, book);
  }

  private boolean claims(WebAddress page, String feed) {
    String owner = owners.putIfAbsent(page, feed);
    return owner == null || owner.equals(feed);
  }

  /// {@return when a feed is to be looked at next; empty when never}
  public Optional<Instant> due(Feed feed) {
    return book(feed).standing().due();
  }

  /// {@return how each feed stands}
  public List<FeedStatus> statuses() {
    return feeds.stream().map(feed -> FeedStatus.of(feed, book(feed))).toList();
  }

  /// Fetches a list once and tells what it would bring. Nothing is saved.
  public FeedPreview preview(WebAddress address) {
    return switch (tools.fetcher().fetch(WebRequest.to(address))) {
      case Fetched.Unchanged _ -> new FeedPreview.Unreadable("the server answers 304 to nothing");
      case Fetched.Failed failed -> new FeedPreview.Unreadable(failed.reason());
      case Fetched.Found(WebText text) ->
          switch (FeedRound.list(text, tools.fetcher())) {
            case FeedDocument.Unreadable(String reason) -> new FeedPreview.Unreadable(reason);
            case FeedDocument.SiteMaps _ -> new FeedPreview.Unreadable("lists lists of sitemaps");
            case FeedDocument.Items(String kind, List<FeedItem> items) ->
                new FeedPreview.Listed(kind, text.movedTo(), previews(items));
          };
    };
  }

  private List<FeedPreview.Item> previews(List<FeedItem> items) {
    ItemIntake intake = new ItemIntake("preview", tools, new ItemFolder(places.articles));
    List<FeedPreview.Item> previews = new ArrayList<>();
    for (FeedItem item : items) {
      previews.add(previews.size() < MOST_SAMPLES ? sampled(item, intake) : preview(item, intake));
    }
    return previews;
  }

  private static FeedPreview.Item preview(FeedItem item, ItemIntake intake) {
    return preview(item, intake.text(item, PageText.NONE), Optional.empty());
  }

  private static FeedPreview.Item preview(FeedItem item, ItemText text, Optional<String> sample) {
    return new FeedPreview.Item(text.title(), text.day().day(), item.key().link(), sample);
  }

  private static FeedPreview.Item sampled(FeedItem item, ItemIntake intake) {
    return switch (intake.find(item)) {
      case ItemIntake.Found.Text found ->
          preview(item, intake.text(item, found.text()), Optional.of(sample(found.text())));
      case ItemIntake.Found.Known _ -> preview(item, intake);
      case ItemIntake.Found.Later(String reason) ->
          without(item, intake, "cannot be fetched now, and would be tried again: " + reason);
      case ItemIntake.Found.Nothing(String reason, Fetched.Trouble _) ->
          without(item, intake, "would not be taken: " + reason);
    };
  }

  private static FeedPreview.Item without(FeedItem item, ItemIntake intake, String reason) {
    return preview(item, intake.text(item, PageText.NONE), Optional.of(reason));
  }

  private static String sample(PageText text) {
    String first = text.paragraphs().getFirst();
    String beginning =
        first.length() > LONGEST_SAMPLE ? first.substring(0, LONGEST_SAMPLE) + "…" : first;
    return text.length() + " characters: " + beginning;
  }

  /// Takes one page, whatever feed it may belong to: it is saved in a folder with the name of its
  /// host.
  ///
  /// @throws UncheckedIOException if its file cannot be written
  public PageTaken take(WebAddress page) {
    String host = Feed.isName(page.host()) ? page.host() : "web";
    ItemFolder folder = new ItemFolder(places.articles.resolve(host));
    ItemKey key = new ItemKey(Optional.empty(), Optional.of(ItemKey.plain(page)));
    ItemRecord taken =
        new ItemIntake(host, tools, folder)
            .take(new FeedItem(key, "", Optional.empty(), "", ""), Optional.empty());
    return taken.standing() == Standing.SAVED
        ? new PageTaken.Saved(host + "/" + taken.file().orElseThrow())
        : new PageTaken.Refused(taken.note());
  }
}
