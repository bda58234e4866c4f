package dev.beleg.retrieval.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.beleg.retrieval.ingest.fetch.Fetched.Trouble;
import java.io.IOException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.SSLSocketFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PoliteFetcherTest {

  private final List<Duration> waits = new ArrayList<>();
  private Instant now = Instant.parse("2025-03-01T12:00:00Z");
  private LoopbackSite site;
  private PoliteFetcher fetcher;

  @BeforeEach
  void open() throws IOException {
    site = LoopbackSite.open();
    site.put("/a", LoopbackSite.text("text/plain", "a"));
    Connections connections =
        new Connections(
            HostNames.SYSTEM, _ -> true, (SSLSocketFactory) SSLSocketFactory.getDefault());
    fetcher =
        new PoliteFetcher(
            new WebFetcher(connections, Duration.ofSeconds(60), () -> now),
            new HostPace(() -> now, Duration.ofSeconds(2), this::pass),
            () -> now);
  }

  @AfterEach
  void close() {
    site.close();
  }

  @Test
  void keepsRequestsToOneHostApart() {
    fetch("/a");
    fetch("/a");
    fetch("/a");

    assertThat(waits).containsOnly(Duration.ofSeconds(2)).hasSize(3);
  }

  @Test
  void asksASiteOnceADayWhatItForbids() {
    site.put("/robots.txt", LoopbackSite.text("text/plain", "User-agent: *\nDisallow: /b"));

    assertThat(fetch("/b"))
        .isEqualTo(Fetched.Failed.of(Trouble.REFUSED, "the site's robots.txt forbids it"));
    assertThat(fetch("/a")).isInstanceOf(Fetched.Found.class);
    assertThat(asked("/robots.txt")).isEqualTo(1);
    assertThat(asked("/b")).isZero();
    pass(Duration.ofDays(2));
    fetch("/a");
    assertThat(asked("/robots.txt")).isEqualTo(2);
  }

  @Test
  void waitsAsLongAsASiteAsksFor() {
    site.put("/robots.txt", LoopbackSite.text("text/plain", "User-agent: *\nCrawl-delay: 9"));
    fetch("/a");
    waits.clear();
    fetch("/a");

    assertThat(waits).containsExactly(Duration.ofSeconds(9));
  }

  @Test
  void whatIsForbiddenIsNotReachedByARedirect() {
    site.put("/robots.txt", LoopbackSite.text("text/plain", "User-agent: *\nDisallow: /b"));
    site.put("/c", LoopbackSite.status("302 Found", "Location: /b"));

    assertThat(fetch("/c")).isInstanceOf(Fetched.Failed.class);
    assertThat(asked("/b")).isZero();
  }

  @Test
  void aSiteThatCannotTellIsLeftAloneForAWhile() {
    site.put("/robots.txt", LoopbackSite.status("500 Oops"));

    assertThat(fetch("/a"))
        .isEqualTo(
            Fetched.Failed.of(
                Trouble.BROKEN, "the site's robots.txt cannot be read: the server answers 500"));
    site.put("/robots.txt", LoopbackSite.status("404 Not Found"));
    pass(Duration.ofHours(1));
    assertThat(fetch("/a")).isInstanceOf(Fetched.Found.class);
  }

  @Test
  void aHostThatIsNotThereIsNotBlamedOnItsRobotsFile() {
    Connections nowhere =
        new Connections(
            host -> {
              throw new UnknownHostException(host);
            },
            _ -> true,
            (SSLSocketFactory) SSLSocketFactory.getDefault());
    PoliteFetcher lost =
        new PoliteFetcher(
            new WebFetcher(nowhere, Duration.ofSeconds(60), () -> now),
            new HostPace(() -> now, Duration.ofSeconds(2), this::pass),
            () -> now);

    assertThat(lost.fetch(WebRequest.to(WebAddress.of("http://news.example/rss").orElseThrow())))
        .isEqualTo(
            Fetched.Failed.of(
                Trouble.BROKEN, "the site's robots.txt cannot be read: the host is not known"));
  }

  private long asked(String path) {
    return site.requests().stream().filter(it -> it.startsWith("GET " + path + " ")).count();
  }

  private Fetched fetch(String path) {
    return fetcher.fetch(WebRequest.to(WebAddress.of(site.at(path)).orElseThrow()));
  }

  private void pass(Duration time) {
    waits.add(time);
    now = now.plus(time);
  }
}
