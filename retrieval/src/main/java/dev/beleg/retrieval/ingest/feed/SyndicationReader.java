package dev.beleg.retrieval.ingest.feed;

import com.rometools.rome.feed.synd.SyndContent;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import dev.beleg.retrieval.ingest.fetch.WebAddress;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/// Reads RSS of all versions and Atom.
///
/// @param base the address of the feed, which links may be relative to
record SyndicationReader(WebAddress base) {

  FeedDocument read(Document document) {
    SyndFeed feed;
    try {
      feed = new SyndFeedInput().build(document);
    } catch (FeedException | IllegalArgumentException _) {
      return new FeedDocument.Unreadable("is neither RSS nor Atom");
    }
    List<Element> printed = printed(document);
    List<FeedItem> items = new ArrayList<>();
    List<SyndEntry> entries = feed.getEntries();
    for (int i = 0; i < entries.size(); i++) {
      boolean aligned = printed.size() == entries.size();
      items.add(item(entries.get(i), aligned ? Optional.of(printed.get(i)) : Optional.empty()));
    }
    return new FeedDocument.Items(kind(feed), Identities.settled(items));
  }

  /// Entries lose the time zone that their date was printed in.
  private static List<Element> printed(Document document) {
    List<Element> items = SafeXml.all(document, "item");
    return items.isEmpty() ? SafeXml.all(document, "entry") : items;
  }

  /// `rss_2.0` → `RSS 2.0`
  private static String kind(SyndFeed feed) {
    String kind = Optional.ofNullable(feed.getFeedType()).orElse("feed").replace('_', ' ');
    return kind.startsWith("rss") ? "RSS" + kind.substring(3) : capitalised(kind);
  }

  private static String capitalised(String word) {
    return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
  }

  private FeedItem item(SyndEntry entry, Optional<Element> element) {
    Optional<LocalDate> day =
        PrintedDay.of(
            element.flatMap(it -> SafeXml.text(it, "pubDate", "published", "date", "issued")),
            entry.getPublishedDate());
    String title = given(entry.getTitle()).orElse("");
    String html = html(entry);
    String updated = String.valueOf(entry.getUpdatedDate());
    String state = Digest.of(title, html, day.toString(), updated);
    Optional<String> guid = given(entry.getUri());
    Optional<WebAddress> link = link(entry, guid);
    ItemKey key =
        guid.isEmpty() && link.isEmpty()
            ? new ItemKey(Optional.of("words:" + Digest.of(title, html)), link)
            : new ItemKey(guid, link);
    return new FeedItem(key, title, day, html, state);
  }

  private Optional<WebAddress> link(SyndEntry entry, Optional<String> guid) {
    return given(entry.getLink())
        .flatMap(this::address)
        .or(() -> guid.flatMap(WebAddress::of))
        .map(ItemKey::plain);
  }

  private Optional<WebAddress> address(String reference) {
    return base.resolve(reference) instanceof WebAddress.Reading.Read(WebAddress address)
        ? Optional.of(address)
        : Optional.empty();
  }

  /// The longest of what the entry holds: the summary may be the whole and the content a teaser.
  private static String html(SyndEntry entry) {
    return Stream.concat(
            entry.getContents().stream(), Optional.ofNullable(entry.getDescription()).stream())
        .map(SyndicationReader::html)
        .max(Comparator.comparingInt(String::length))
        .orElse("");
  }

  private static String html(SyndContent content) {
    String text = given(content.getValue()).orElse("");
    return "text".equals(content.getType()) ? Html.escaped(text) : text;
  }

  private static Optional<String> given(@Nullable String text) {
    return Optional.ofNullable(text).map(String::strip).filter(it -> !it.isEmpty());
  }
}
