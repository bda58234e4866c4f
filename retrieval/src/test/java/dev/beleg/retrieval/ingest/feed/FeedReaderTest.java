package dev.beleg.retrieval.ingest.feed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.beleg.retrieval.ingest.fetch.Validators;
import dev.beleg.retrieval.ingest.fetch.WebAddress;
import dev.beleg.retrieval.ingest.fetch.WebText;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FeedReaderTest {

  @Test
  void readsRss() {
    FeedDocument.Items feed =
        items(
            rss(
                """
                <item><title>Trade is up</title><link>/news/1?utm_source=rss&amp;id=7#top</link>
                <guid isPermaLink="false">n-1</guid>
                <pubDate>Fri, 02 Jun 2023 00:30:00 +0300</pubDate>
                <description>Teaser</description></item>
                """));

    assertThat(feed.kind()).isEqualTo("RSS 2.0");
    FeedItem item = feed.items().getFirst();
    assertThat(item.key())
        .isEqualTo(new ItemKey(Optional.of("n-1"), link("https://a.example/news/1?id=7")));
    assertThat(item.title()).isEqualTo("Trade is up");
    assertThat(item.day()).as("the day as printed").contains(LocalDate.of(2023, 6, 2));
    assertThat(item.html()).isEqualTo("Teaser");
  }

  @Test
  void readsAtom() {
    FeedDocument.Items feed =
        items(
            """
            <?xml version="1.0"?>
            <feed xmlns="http://www.w3.org/2005/Atom"><title>t</title><id>i</id>
            <updated>2023-06-03T10:00:00Z</updated>
            <entry><id>urn:1</id><title type="html">A &amp;lt; B</title>
            <link rel="alternate" href="https://a.example/1"/>
            <published>2023-06-01T01:00:00+03:00</published><updated>2023-06-03T10:00:00Z</updated>
            <summary>Teaser</summary><content type="html">&lt;p&gt;The whole.&lt;/p&gt;</content>
            </entry></feed>
            """);

    assertThat(feed.kind()).isEqualTo("Atom 1.0");
    FeedItem item = feed.items().getFirst();
    assertThat(item.key())
        .isEqualTo(new ItemKey(Optional.of("urn:1"), link("https://a.example/1")));
    assertThat(item.day()).contains(LocalDate.of(2023, 6, 1));
    assertThat(item.html()).isEqualTo("<p>The whole.</p>");
  }

  @Test
  void anItemWithoutGuidLinkAndDateIsKnownByItsWords() {
    String item = "<item><title>A</title><description>B</description></item>";

    FeedItem read = items(rss(item)).items().getFirst();
    assertThat(read).isEqualTo(items(rss(item)).items().getFirst());
    assertThat(read.key().guid()).hasValueSatisfying(it -> assertThat(it).startsWith("words:"));
    assertThat(read.day()).isEmpty();
  }

  @Test
  void aGuidThatSeveralItemsHaveTellsNoneFromTheOthers() {
    FeedDocument.Items feed =
        items(
            rss(
                """
                <item><guid>1</guid><link>https://a.example/a</link><title>A</title></item>
                <item><guid>1</guid><link>https://a.example/b</link><title>B</title></item>
                <item><guid>1</guid><link>https://a.example/b</link><title>B</title></item>
                """));

    assertThat(feed.items())
        .extracting(FeedItem::key)
        .containsExactly(
            new ItemKey(Optional.empty(), link("https://a.example/a")),
            new ItemKey(Optional.empty(), link("https://a.example/b")));
  }

  @Test
  void aLinkThatAllItemsHaveLeadsToNoneOfThem() {
    FeedDocument.Items feed =
        items(
            rss(
                """
                <item><guid>x1</guid><link>https://a.example/</link><title>A</title></item>
                <item><guid>x2</guid><link>https://a.example/</link><title>B</title></item>
                """));

    assertThat(feed.items())
        .extracting(FeedItem::key)
        .containsExactly(
            new ItemKey(Optional.of("x1"), Optional.empty()),
            new ItemKey(Optional.of("x2"), Optional.empty()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"javascript:alert(1)", "data:text/html,x", "vbscript:x", "file:///etc/passwd"})
  void aLinkOutOfTheWebIsNone(String link) {
    FeedDocument.Items feed =
        items(rss("<item><guid>x</guid><title>A</title><link>" + link + "</link></item>"));

    assertThat(feed.items().getFirst().key().link()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          yesterday                       |
          2023-06-01                      | 2023-06-01
          2023-06-01 12:30:00             | 2023-06-01
          Thu, 1 Jun 2023 22:30:00 GMT    | 2023-06-01
          Thu, 01 Jun 2023 22:30:00 -0700 | 2023-06-01
          9999-01-01                      | 9999-01-01
          ''                              |
          """)
  void readsDaysAsPrinted(String printed, LocalDate day) {
    FeedDocument.Items feed =
        items(rss("<item><guid>x</guid><pubDate>" + printed + "</pubDate></item>"));

    assertThat(feed.items().getFirst().day()).isEqualTo(Optional.ofNullable(day));
  }

  @Test
  void readsASitemapTheLastChangedFirst() {
    FeedDocument.Items map =
        items(
            """
            <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"
                xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">
            <url><loc>https://a.example/old</loc><lastmod>2023-05-01</lastmod></url>
            <url><loc>https://a.example/new</loc><lastmod>2023-06-01</lastmod>
            <news:news><news:publication_date>2023-06-01T08:00:00+03:00</news:publication_date>
            <news:title>News</news:title></news:news></url>
            <url><loc>https://elsewhere.example/x</loc></url>
            </urlset>
            """);

    assertThat(map.kind()).isEqualTo("sitemap");
    assertThat(map.items())
        .extracting(item -> item.key().link().orElseThrow().target())
        .containsExactly("/new", "/old");
    assertThat(map.items().getFirst().day()).contains(LocalDate.of(2023, 6, 1));
    assertThat(map.items().getFirst().title()).isEqualTo("News");
  }

  @Test
  void readsAListOfSitemaps() {
    assertThat(
            read(
                """
                <sitemapindex><sitemap><loc>https://a.example/1.xml</loc></sitemap></sitemapindex>
                """))
        .isEqualTo(
            new FeedDocument.SiteMaps(
                List.of(WebAddress.of("https://a.example/1.xml").orElseThrow())));
  }

  @Test
  void readsThePlacesOnAPageThatReadAsHeadlines() {
    FeedDocument.Items page =
        items(
            """
            <!DOCTYPE html><html><body>
            <nav><a href="/a">All the news of the region today</a></nav>
            <a href="/news/1">Lipetsk and Belarus trade more than ever</a>
            <a href="/news/1"><img></a><a href="/login">Log in</a>
            <a href="https://ads.example/x">Buy the best tractors in town now</a>
            <a href="javascript:go()">Read this very important message today</a>
            </body></html>
            """);

    assertThat(page.items())
        .extracting(item -> item.key().link().orElseThrow().toString() + " " + item.title())
        .containsExactly("https://a.example/news/1 Lipetsk and Belarus trade more than ever");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<!DOCTYPE rss [<!ENTITY x SYSTEM \"%s\">]><rss><channel><title>&x;</title></channel></rss>",
        "<?xml version='1.0'?><!DOCTYPE rss SYSTEM \"%s\"><rss version='2.0'/>",
        "<!DOCTYPE a [<!ENTITY %% p SYSTEM \"%s\"> %%p;]><urlset/>",
        "<!DOCTYPE a [<!ENTITY a '12'><!ENTITY b '&a;&a;'>]><feed>&b; %s</feed>"
      })
  void refusesADoctypeAndReadsNoFile(String xml, @TempDir Path folder) throws Exception {
    Path secret = Files.writeString(folder.resolve("secret"), "canary");

    assertThat(read(xml.formatted(secret.toUri())))
        .isEqualTo(
            new FeedDocument.Unreadable("has a DOCTYPE, which may refer to files and is not read"));
  }

  @Test
  void includesNothing(@TempDir Path folder) throws Exception {
    Path secret = Files.writeString(folder.resolve("secret"), "canary");
    FeedDocument.Items feed =
        items(
            rss(
                "<item><guid>x</guid><title>A<x:include xmlns:x='http://www.w3.org/2001/XInclude'"
                    + " parse='text' href='"
                    + secret.toUri()
                    + "'/></title></item>"));

    assertThat(feed.toString()).doesNotContain("canary");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{}", "PK", "<rss", "<rss><channel>", "<a/>", "<feed/>", "<html/>"})
  void garbageIsNoFeed(String text) {
    assertThat(read(text)).isInstanceOf(FeedDocument.Unreadable.class);
  }

  @Test
  void depthIsLimited() {
    assertThat(read("<rss>" + "<a>".repeat(100_000))).isInstanceOf(FeedDocument.Unreadable.class);
  }

  @Test
  void charactersThatXmlDoesNotKnowAreLeftOut() {
    assertThat(items(rss("<item><guid>x</guid><title>A\u000bB</title></item>")).items())
        .extracting(FeedItem::title)
        .containsExactly("AB");
  }

  private static String rss(String items) {
    return "<?xml version=\"1.0\"?><rss version=\"2.0\"><channel><title>t</title>"
        + "<link>https://a.example/</link><description>d</description>"
        + items
        + "</channel></rss>";
  }

  private static FeedDocument.Items items(String text) {
    return (FeedDocument.Items) read(text);
  }

  private static FeedDocument read(String text) {
    return FeedReader.read(
        new WebText(
            WebAddress.of("https://a.example/rss").orElseThrow(),
            "",
            text,
            Validators.NONE,
            Optional.empty()));
  }

  private static Optional<WebAddress> link(String address) {
    return WebAddress.of(address);
  }
}
