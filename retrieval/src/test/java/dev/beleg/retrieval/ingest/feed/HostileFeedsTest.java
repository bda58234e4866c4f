package dev.beleg.retrieval.ingest.feed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.beleg.retrieval.article.ArticleReader;
import dev.beleg.retrieval.ingest.fetch.AddressPolicy;
import dev.beleg.retrieval.ingest.fetch.Connections;
import dev.beleg.retrieval.ingest.fetch.HostNames;
import dev.beleg.retrieval.ingest.fetch.HostPace;
import dev.beleg.retrieval.ingest.fetch.LoopbackSite;
import dev.beleg.retrieval.ingest.fetch.PoliteFetcher;
import dev.beleg.retrieval.ingest.fetch.WebAddress;
import dev.beleg.retrieval.ingest.fetch.WebFetcher;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import javax.net.ssl.SSLSocketFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Publishers that mean harm, over real sockets: from the address of a feed to the files that are
/// left. One site counts as public, the other as a machine inside.
class HostileFeedsTest {

  private static final InstantSource CLOCK = () -> Instant.parse("2025-03-10T12:00:00Z");
  private static final String CANARY = "canary-7391";

  @TempDir Path home;
  private LoopbackSite site;
  private LoopbackSite inside;

  @BeforeEach
  void open() throws IOException {
    site = LoopbackSite.open();
    inside = LoopbackSite.open();
    inside.put("/x", LoopbackSite.text("text/html", "<p>" + (CANARY + " ").repeat(50) + "</p>"));
  }

  @AfterEach
  void close() {
    site.close();
    inside.close();
  }

  @Test
  void aDoctypeReadsNoFileAndAsksNobody() throws IOException {
    Path secret = Files.writeString(home.resolve("secret.txt"), CANARY);
    List<String> doctypes =
        List.of(
            "<!DOCTYPE rss [<!ENTITY x SYSTEM \"" + secret.toUri() + "\">]>",
            "<!DOCTYPE rss [<!ENTITY x SYSTEM \"" + inside.at("/x") + "\">]>",
            "<!DOCTYPE rss SYSTEM \"" + inside.at("/x") + "\">",
            "<!DOCTYPE rss [<!ENTITY % p SYSTEM \"" + inside.at("/x") + "\"> %p;]>",
            "<!DOCTYPE rss [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;'>"
                + "<!ENTITY x '&b;&b;&b;&b;&b;&b;&b;&b;'>]>");
    List<FeedStatus> statuses = new ArrayList<>();
    for (int i = 0; i < doctypes.size(); i++) {
      site.put("/" + i, rss(doctypes.get(i), item("/page", "&x;")));
      statuses.add(look("feed" + i, "/" + i));
    }

    assertThat(statuses)
        .extracting(status -> status.standing().trouble())
        .containsOnly("has a DOCTYPE, which may refer to files and is not read");
    assertThat(inside.requests()).isEmpty();
    assertNothingWasTaken();
  }

  @Test
  void anItemThatLeadsInsideIsSetAsideUnread() throws IOException {
    site.put("/away", LoopbackSite.status("302 Found", "Location: " + inside.at("/x")));
    site.put(
        "/rss",
        rss(
            "",
            itemAt(inside.at("/x"), "A")
                + itemAt("http://localhost.:" + inside.port() + "/x", "B")
                + itemAt("http://2130706433:" + inside.port() + "/x", "C")
                + item("/away", "D")));

    FeedStatus status = look("feed", "/rss");

    assertThat(status.count(Standing.SET_ASIDE)).isEqualTo(4);
    assertThat(status.setAside())
        .allSatisfy(line -> assertThat(line).endsWith("at ports of the web"));
    assertThat(inside.requests()).isEmpty();
    assertNothingWasTaken();
  }

  @Test
  void aFeedIsNotMovedInsideForGood() {
    site.put("/rss", LoopbackSite.status("301 Moved", "Location: " + inside.at("/x")));

    FeedStatus status = look("feed", "/rss");

    assertThat(status.standing().address().toString()).isEqualTo(site.at("/rss"));
    assertThat(status.standing().trouble()).doesNotContain(String.valueOf(inside.port()));
    assertThat(inside.requests()).isEmpty();
  }

  @Test
  void oneOfFiftyFeedsFailsAlone() throws IOException {
    site.put("/rss-0", LoopbackSite.status("500 Oops"));
    site.put("/rss-1", (_, out) -> out.write("garbage".getBytes(StandardCharsets.US_ASCII)));
    site.put("/rss-2", LoopbackSite.text("text/xml", "<rss><channel>"));
    site.put("/rss-3", (_, _) -> {});
    site.put("/rss-4", bomb());
    for (int i = 5; i < 50; i++) {
      site.put("/rss-" + i, rss("", item("/page-" + i, "Number " + i)));
      site.put("/page-" + i, page("Number " + i));
    }
    List<Feed> feeds = IntStream.range(0, 50).mapToObj(i -> feed("f" + i, "/rss-" + i)).toList();
    FeedDesk desk = desk(feeds);
    feeds.forEach(desk::look);

    List<FeedStatus> statuses = desk.statuses();
    assertThat(statuses.subList(0, 5))
        .allSatisfy(
            status -> {
              assertThat(status.standing().failures()).isEqualTo(1);
              assertThat(status.standing().succeeded()).isEmpty();
              assertThat(status.standing().trouble()).isNotEmpty();
            });
    assertThat(statuses.subList(5, 50))
        .allSatisfy(status -> assertThat(status.count(Standing.SAVED)).isEqualTo(1));
  }

  @Test
  void whatWasPackedTooTightTakesLittleRoom() throws IOException {
    site.put("/rss", rss("", item("/bomb", "A") + item("/page", "B")));
    site.put("/bomb", bomb());
    site.put("/page", page("B"));

    FeedStatus status = look("feed", "/rss");

    assertThat(status.count(Standing.SAVED)).isEqualTo(1);
    assertThat(status.setAside()).containsExactly(site.at("/bomb") + ": is larger than 8000 kB");
  }

  private static LoopbackSite.Page bomb() throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
      out.write(new byte[50_000_000]);
    }
    return LoopbackSite.bytes(
        packed.toByteArray(), "Content-Type: text/html", "Content-Encoding: gzip");
  }

  private static LoopbackSite.Page rss(String doctype, String items) {
    return LoopbackSite.text(
        "application/rss+xml",
        "<?xml version=\"1.0\"?>"
            + doctype
            + "<rss version=\"2.0\"><channel><title>t</title><link>http://a.example/</link>"
            + "<description>d</description>"
            + items
            + "</channel></rss>");
  }

  private String item(String path, String title) {
    return itemAt(site.at(path), title);
  }

  private static String itemAt(String link, String title) {
    return "<item><link>" + link + "</link><title>" + title + "</title></item>";
  }

  private static LoopbackSite.Page page(String title) {
    return LoopbackSite.text(
        "text/html",
        "<html><body><h1>"
            + title
            + "</h1><p>Both sides spoke about trade, tractors, roads and schools for hours, and"
            + " in the end they signed a paper that names the aims for the years to come.</p>");
  }

  private FeedStatus look(String name, String path) {
    Feed feed = feed(name, path);
    return desk(List.of(feed)).look(feed);
  }

  private Feed feed(String name, String path) {
    return new Feed(name, WebAddress.of(site.at(path)).orElseThrow());
  }

  private FeedDesk desk(List<Feed> feeds) {
    AddressPolicy policy = socket -> socket.getPort() == site.port();
    PoliteFetcher fetcher =
        new PoliteFetcher(
            new WebFetcher(
                new Connections(
                    HostNames.SYSTEM, policy, (SSLSocketFactory) SSLSocketFactory.getDefault()),
                Duration.ofSeconds(60),
                CLOCK),
            new HostPace(CLOCK, Duration.ZERO, _ -> {}),
            CLOCK);
    return new FeedDesk(
        feeds,
        Duration.ofHours(1),
        new FeedDesk.Places(home.resolve("articles"), home.resolve("states")),
        new FeedTools(fetcher, new PageReader(new ArticleReader()), new ArticleReader(), CLOCK));
  }

  private void assertNothingWasTaken() throws IOException {
    assertThat(home.resolve("articles")).doesNotExist();
    try (Stream<Path> states = Files.list(home.resolve("states"))) {
      for (Path state : states.toList()) {
        assertThat(state).content().doesNotContain(CANARY);
      }
    }
  }
}
