package dev.beleg.retrieval.ingest.feed;

import dev.beleg.retrieval.ingest.fetch.WebText;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.w3c.dom.Document;

/// Tells by its text, not by what its server calls it, what kind of list was fetched, and reads it.
final class FeedReader {

  private static final int BEGINNING = 4_000;

  /// What stands at the beginning before the first element or the DOCTYPE.
  private static final Pattern FIRST =
      Pattern.compile(
          "(?:\\s|<\\?[^>]{0,500}\\?>|<!--[^>]{0,2000}-->)*+<(!DOCTYPE\\s+)?([\\w:-]+)");

  /// What pages begin with, also those whose authors leave the first element out.
  private static final Set<String> PAGE =
      Set.of("html", "head", "body", "title", "meta", "script", "link", "div");

  private FeedReader() {}

  static FeedDocument read(WebText fetched) {
    String text = fetched.text();
    Matcher first = FIRST.matcher(text.substring(0, Math.min(text.length(), BEGINNING)));
    if (!first.lookingAt()) {
      return new FeedDocument.Unreadable("is neither a feed nor a sitemap nor a page");
    }
    return PAGE.contains(first.group(2).toLowerCase(Locale.ROOT))
        ? new LinkPageReader(fetched.address()).read(text)
        : readXml(fetched);
  }

  private static FeedDocument readXml(WebText fetched) {
    try {
      Document document = SafeXml.read(fetched.text());
      return switch (document.getDocumentElement().getLocalName()) {
        case "urlset" -> new SitemapReader(fetched.address()).pages(document);
        case "sitemapindex" -> new SitemapReader(fetched.address()).maps(document);
        case String _ -> new SyndicationReader(fetched.address()).read(document);
      };
    } catch (SafeXml.Unreadable e) {
      return new FeedDocument.Unreadable(String.valueOf(e.getMessage()));
    }
  }
}
