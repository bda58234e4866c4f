package dev.beleg.retrieval.ingest.feed;

import dev.beleg.retrieval.ingest.fetch.WebAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/// Reads a page of links as a list of articles: links of its own host whose words read as a
/// headline, outside of its menus.
///
/// @param base the address of the page
record LinkPageReader(WebAddress base) {

  private static final Set<String> MENUS = Set.of("nav", "header", "footer", "aside", "form");
  private static final int LEAST_WORDS = 4;
  private static final int LEAST_LETTERS = 20;
  private static final int MOST_LINKS = 200;

  FeedDocument read(String html) {
    List<FeedItem> items = new ArrayList<>();
    for (Element link : Jsoup.parse(html).select("a[href]")) {
      if (items.size() < MOST_LINKS && readsAsHeadline(link.text()) && !isInMenu(link)) {
        address(link.attr("href")).map(it -> item(it, link.text())).ifPresent(items::add);
      }
    }
    List<FeedItem> once = Identities.settled(items);
    return once.isEmpty()
        ? new FeedDocument.Unreadable("is a page without links that read as headlines")
        : new FeedDocument.Items("page of links", once);
  }

  private static boolean readsAsHeadline(String words) {
    return words.length() >= LEAST_LETTERS && words.split("\\s+").length >= LEAST_WORDS;
  }

  private static boolean isInMenu(Element link) {
    return link.parents().stream().anyMatch(parent -> MENUS.contains(parent.normalName()));
  }

  private Optional<WebAddress> address(String reference) {
    return base.resolve(reference) instanceof WebAddress.Reading.Read(WebAddress address)
        ? Optional.of(ItemKey.plain(address))
            .filter(it -> it.host().equals(base.host()) && !it.equals(ItemKey.plain(base)))
        : Optional.empty();
  }

  private static FeedItem item(WebAddress address, String title) {
    return new FeedItem(
        new ItemKey(Optional.empty(), Optional.of(address)),
        Html.escaped(title),
        Optional.empty(),
        "",
        Digest.of(title));
  }
}
