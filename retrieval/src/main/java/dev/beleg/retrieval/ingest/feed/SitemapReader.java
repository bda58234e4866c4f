package dev.beleg.retrieval.ingest.feed;

import dev.beleg.retrieval.ingest.fetch.WebAddress;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/// Reads sitemaps and lists of them (sitemaps.org), with the titles and days that those for news
/// give. Only pages of the sitemap's own host count, as the protocol has it.
///
/// @param base the address of the sitemap
record SitemapReader(WebAddress base) {

  /// An archive lists hundreds of maps, of which the last changed have what is new.
  private static final int MOST_MAPS = 3;

  private static final int MOST_PAGES = 10_000;

  /// A line of a map.
  private record Location(Element element, WebAddress address, String changed) {}

  FeedDocument pages(Document document) {
    List<FeedItem> items =
        locations(document, "url").stream().limit(MOST_PAGES).map(SitemapReader::item).toList();
    return new FeedDocument.Items("sitemap", Identities.settled(items));
  }

  FeedDocument maps(Document document) {
    return new FeedDocument.SiteMaps(
        locations(document, "sitemap").stream().limit(MOST_MAPS).map(Location::address).toList());
  }

  /// The last changed first; those without a time keep their order behind them.
  private List<Location> locations(Document document, String name) {
    return SafeXml.children(document.getDocumentElement()).stream()
        .filter(element -> name.equals(element.getLocalName()))
        .flatMap(element -> location(element).stream())
        .sorted(Comparator.comparing(Location::changed).reversed())
        .toList();
  }

  private Optional<Location> location(Element element) {
    return SafeXml.text(element, "loc")
        .flatMap(WebAddress::of)
        .filter(address -> address.host().equals(base.host()))
        .map(
            address -> new Location(element, address, SafeXml.text(element, "lastmod").orElse("")));
  }

  private static FeedItem item(Location location) {
    Optional<Element> news =
        SafeXml.children(location.element).stream()
            .filter(child -> "news".equals(child.getLocalName()))
            .findFirst();
    String title = news.flatMap(it -> SafeXml.text(it, "title")).orElse("");
    return new FeedItem(
        new ItemKey(Optional.empty(), Optional.of(ItemKey.plain(location.address))),
        Html.escaped(title),
        news.flatMap(it -> SafeXml.text(it, "publication_date")).flatMap(PrintedDay::read),
        "",
        Digest.of(title, location.changed));
  }
}
