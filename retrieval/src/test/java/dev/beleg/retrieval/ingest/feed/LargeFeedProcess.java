package dev.beleg.retrieval.ingest.feed;

import dev.beleg.retrieval.article.ArticleReader;
import dev.beleg.retrieval.ingest.fetch.Fetched;
import dev.beleg.retrieval.ingest.fetch.Validators;
import dev.beleg.retrieval.ingest.fetch.WebAddress;
import dev.beleg.retrieval.ingest.fetch.WebText;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Reads a feed as large as one may be, twice, and prints how many of its items were saved.
///
/// Arguments: the folder; how many items the feed has.
final class LargeFeedProcess {

  private LargeFeedProcess() {}

  public static void main(String[] arguments) {
    Path folder = Path.of(arguments[0]);
    WebAddress address = WebAddress.of("https://news.example/rss").orElseThrow();
    Feed feed = new Feed("news", address);
    String text = rss(Integer.parseInt(arguments[1]));
    Instant now = Instant.parse("2026-03-02T12:00:00Z");
    FeedDesk desk =
        new FeedDesk(
            List.of(feed),
            Duration.ofMinutes(30),
            new FeedDesk.Places(folder.resolve("articles"), folder.resolve("feeds")),
            new FeedTools(
                _ ->
                    new Fetched.Found(
                        new WebText(
                            address,
                            "application/rss+xml",
                            text,
                            Validators.NONE,
                            Optional.empty())),
                new PageReader(new ArticleReader()),
                new ArticleReader(),
                () -> now));
    for (int look = 0; look < 2; look++) {
      System.out.println(desk.look(feed).count(Standing.HELD));
    }
  }

  private static String rss(int items) {
    StringBuilder rss = new StringBuilder("<rss version=\"2.0\"><channel><title>News</title>");
    for (int i = 0; i < items; i++) {
      rss.append("<item><title>Поставка ")
          .append(i)
          .append("</title><guid isPermaLink=\"false\">n");
      rss.append(i).append("</guid><pubDate>Mon, 02 Mar 2026 08:00:00 GMT</pubDate><description>");
      rss.append("&lt;p&gt;Беларусь поставит ").append(i).append(" тракторов. ");
      rss.append("Об этом договорились на встрече. ".repeat(6)).append("&lt;/p&gt;");
      rss.append("</description></item>");
    }
    return rss.append("</channel></rss>").toString();
  }
}
