package dev.beleg.bot.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.beleg.bot.chat.Heartbeat;
import dev.beleg.bot.chat.Samples;
import dev.beleg.bot.http.Connections;
import dev.beleg.retrieval.article.ArticleId;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The pages as a reader without script uses them.
@Timeout(120)
class WebPagesTest {

  @TempDir static Path folder;
  private static Site site;
  private Site.Browser browser;

  @BeforeAll
  static void open() throws Exception {
    site = Site.onLoopback(folder);
  }

  @BeforeEach
  void openBrowser() {
    browser = site.browser();
  }

  @AfterAll
  static void close() {
    site.close();
  }

  @Test
  void answersWhatIsAskedInAForm() {
    Document page = browser.ask("Wie hoch?");
    assertThat(page.select(".said").text()).isEqualTo("Wie hoch?");
    assertThat(page.expectFirst(".reply p").text()).isEqualTo("You said: Wie hoch? [1]");
  }

  @ParameterizedTest
  @CsvSource({
    "de, Die Wörterbücher werden noch eingerichtet",
    "en, The dictionaries are still being prepared",
    "ru, Словари ещё готовятся"
  })
  void saysOnceThatTheDictionariesAreBeingPrepared(String language, String words) {
    site.preparing.set(true);
    try {
      browser.post(
          "/look",
          Map.of("key", browser.key(), "language", language, "theme", "auto"),
          "Origin",
          site.origin());
      assertThat(browser.page("/").select("[role=status]").text()).contains(words);
      assertThat(browser.ask("Wie hoch?").select("[role=status]").text()).doesNotContain(words);
    } finally {
      site.preparing.set(false);
    }
    assertThat(site.browser().page("/").select("[role=status]").text()).doesNotContain(words);
  }

  @Test
  void showsTheNewestAnswerFirst() {
    browser.ask("one");
    assertThat(browser.ask("two").select(".said").eachText()).containsExactly("two", "one");
  }

  @Test
  void showsEachVisitItsOwnConversation() {
    browser.ask("mine");
    assertThat(site.browser().ask("other").select(".said").eachText()).containsExactly("other");
  }

  @Test
  void opensACitationAtTheMarkedWords() {
    Element cited = browser.ask("Wie?").expectFirst("a.cite");
    assertThat(cited.attr("href")).isEqualTo("/source/news/trade.txt?range=69-83#69-83");
    Document source = browser.page("/source/news/trade.txt?range=69-83");
    assertThat(source.select("mark").text()).isEqualTo("Der Handelsums");
    assertThat(source.select("mark").attr("id")).isEqualTo("69-83");
    assertThat(source.select("article .text").text()).contains("mehr als im Jahr davor");
    assertThat(source.select("article p.small").text()).endsWith("Date from: the dateline");
  }

  @Test
  void saysThatARangeIsNoLongerThere() {
    assertThat(browser.page("/source/news/trade.txt?range=10-9999").select(".note").text())
        .isEqualTo("The cited range is not in this file: it has been changed since.");
  }

  @Test
  void opensAnArticleWhoseNameIsNoPath() {
    String address = new CitedPlace(id("news/" + Site.HOSTILE_FILE), Optional.empty()).address();
    assertThat(browser.page(address).select("h1").text()).isEqualTo("news/" + Site.HOSTILE_FILE);
  }

  private static ArticleId id(String path) {
    return new ArticleId(path);
  }

  @Test
  void listsTheArticles() {
    Document page = browser.page("/articles");
    assertThat(page.select("tbody a").eachText())
        .containsExactly("Handel <b onclick=x>wächst</b> & mehr", "news/" + Site.HOSTILE_FILE);
    assertThat(page.select(".hint").text()).isEqualTo("2 articles, the newest first");
  }

  @Test
  void filtersFiguresAndOffersEachAsAQuote() {
    Document page = browser.page("/figures?words=lipezk");
    assertThat(page.select("input[name=words]").attr("value")).isEqualTo("lipezk");
    assertThat(page.expectFirst("textarea.quote").text())
        .startsWith("You said: fast 334 Mio. US-Dollar [1]")
        .contains("news/trade.txt#69-83");
    assertThat(browser.page("/figures?words=nothing").select("input[name=command]")).isEmpty();
    assertThat(browser.page("/figures?words=nothing").select("[role=status]").text())
        .isEqualTo("The articles have no such figure.");
  }

  @Test
  void drawsAChartOfTheFilter() {
    String wish = browser.page("/figures?words=lipezk").select("input[name=command]").attr("value");
    assertThat(wish).isEqualTo("/chart lipezk");
    browser.submit("/ask", "command", wish);
    Element picture = browser.page("/").expectFirst("img");
    assertThat(picture.attr("alt")).startsWith(Site.HOSTILE);
    HttpResponse<String> png = browser.get(picture.attr("src"));
    assertThat(png.headers().firstValue("Content-Type")).contains("image/png");
    assertThat(site.browser().get(picture.attr("src")).statusCode()).isEqualTo(404);
  }

  @Test
  void handsAFileOutAsOneToSave() {
    browser.submit("/ask", "command", "/file");
    Element link = browser.page("/").expectFirst("a[download]");
    assertThat(link.attr("download")).isEqualTo("a.html");
    HttpResponse<String> file = browser.get(link.attr("href"));
    assertThat(file.headers().firstValue("Content-Type")).contains("application/octet-stream");
    assertThat(file.headers().firstValue("Content-Disposition")).contains("attachment");
    assertThat(site.browser().get(link.attr("href")).statusCode()).isEqualTo(404);
  }

  @Test
  void pressesAButton() {
    browser.ask("Wie?");
    browser.submit("/press", "action", "sources <1>");
    Document page = browser.page("/");
    assertThat(page.expectFirst(".said").text()).isEqualTo("<b>Quellen</b>");
    assertThat(page.expectFirst(".reply p").text()).startsWith("You said: pressed sources <1>");
  }

  @Test
  void speaksTheLanguageOfTheBrowserUntilAnotherIsChosen() {
    HttpResponse<String> first = browser.get("/", "Accept-Language", "de-AT,de;q=0.9,en;q=0.5");
    assertThat(Jsoup.parse(first.body()).select("h1").text()).isEqualTo("Die Artikel fragen");
    browser.post(
        "/look",
        Map.of("key", browser.key(), "language", "ru", "theme", "dark"),
        "Origin",
        site.origin());
    Document page = browser.page("/");
    assertThat(page.select("h1").text()).isEqualTo("Спросить у статей");
    assertThat(page.select("html").attr("lang")).isEqualTo("ru");
    assertThat(page.select("html").attr("data-theme")).isEqualTo("dark");
  }

  @Test
  void showsWhatMayBeReadBeforeTheAnswerIsWhole() throws Exception {
    browser.post(
        "/ask",
        Map.of("key", browser.key(), "words", "slowly", "wait", "no"),
        "Origin",
        site.origin());
    Document now = browser.page("/");
    while (!now.text().contains("half an answer")) {
      String version = now.select("#answers").attr("data-version");
      now = Jsoup.parse(browser.get("/answers?after=" + version).body());
    }
    assertThat(now.select("#answers").attr("data-pending")).isEqualTo("yes");
    assertThat(browser.page("/").select("noscript meta[http-equiv=refresh]")).hasSize(1);
    String version = now.select("#answers").attr("data-version");
    CompletableFuture<String> whole =
        CompletableFuture.supplyAsync(() -> browser.get("/answers?after=" + version).body());
    site.slow.countDown();
    assertThat(Jsoup.parse(whole.get(60, TimeUnit.SECONDS)).expectFirst(".reply p").text())
        .isEqualTo("You said: slowly [1]");
  }

  @Test
  void isStartingUntilQuestionsCanBeAnswered() {
    site.starting.set(Optional.of("dictionaries are being read"));
    HttpResponse<String> starting = browser.get("/health/ready");
    assertThat(starting.statusCode()).isEqualTo(503);
    assertThat(starting.body())
        .isEqualTo("{\"status\":\"starting\",\"reason\":\"dictionaries are being read\"}");
    site.heartbeats.set(
        List.of(Heartbeat.of("telegram", Samples.NOON.minusSeconds(61), Duration.ofSeconds(60))));
    assertThat(browser.get("/health/ready").body()).contains("\"status\":\"down\"");
    site.heartbeats.set(List.of());
    site.starting.set(Optional.empty());
    assertThat(browser.get("/health/ready").statusCode()).isEqualTo(200);
  }

  @Test
  void isReadyWhileEveryPartGetsOn() {
    site.heartbeats.set(
        List.of(Heartbeat.of("telegram", site.clock.instant(), Duration.ofSeconds(60))));
    assertThat(browser.get("/health/ready").statusCode()).isEqualTo(200);
    site.heartbeats.set(
        List.of(
            Heartbeat.of("telegram", Samples.NOON.minusSeconds(61), Duration.ofSeconds(60)),
            new Heartbeat(
                "state", Samples.NOON, Duration.ofSeconds(60), Optional.of("StoreUnavailable"))));
    HttpResponse<String> down = browser.get("/health/ready");
    assertThat(down.statusCode()).isEqualTo(503);
    assertThat(down.body())
        .contains(
            "\"status\":\"down\"", "\"part\":\"telegram\",\"well\":false", "StoreUnavailable");
    assertThat(browser.get("/health/live").statusCode()).isEqualTo(200);
    site.heartbeats.set(List.of());
  }

  @Test
  void staysReadyWithANotice() {
    site.notices.set(List.of(new Notice("model", "today (UTC) 10 of 100 tokens")));
    HttpResponse<String> ready = browser.get("/health/ready");
    assertThat(ready.statusCode()).isEqualTo(200);
    assertThat(ready.body())
        .contains(
            "\"status\":\"up\"",
            "\"notices\":[{\"about\":\"model\",\"text\":\"today (UTC) 10 of 100 tokens\"}]");
    site.notices.set(List.of());
  }

  @Test
  void showsWhatIsMeasured() {
    assertThat(browser.get("/metrics").body()).isEqualTo("beleg_articles 2\n");
  }

  @Test
  void saysWhatIsNotThere() {
    HttpResponse<String> nothing = browser.get("/nothing");
    assertThat(nothing.statusCode()).isEqualTo(404);
    assertThat(Jsoup.parse(nothing.body()).select(".note").text())
        .isEqualTo("There is no such page or article.");
    assertThat(browser.get("/source/news/none.txt").statusCode()).isEqualTo(404);
  }

  @Test
  void tellsOfEachQuestionBeyondTheLimitThatItIsNotAnswered() throws Exception {
    try (Site limited = Site.limited(folder.resolve("limited"), 2)) {
      Site.Browser browser = limited.browser();
      for (int i = 1; i <= 6; i++) {
        browser.submit("/ask", "words", "question " + i);
      }
      Document page = browser.page("/");
      assertThat(page.select("#answers[data-pending]")).isEmpty();
      assertThat(page.select(".exchange"))
          .hasSize(6)
          .allSatisfy(exchange -> assertThat(exchange.text()).doesNotContain("Looking it up"));
      assertThat(page.select(".exchange").subList(0, 4))
          .allSatisfy(
              exchange ->
                  assertThat(exchange.text()).contains("That was many questions in a short time"));
    }
  }

  @Test
  void tellsWhichPortIsTakenAndWhatNamesAnother() throws Exception {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      WebRules rules =
          new WebRules(
              "127.0.0.1",
              taken.getLocalPort(),
              Optional.empty(),
              _ -> false,
              Optional.empty(),
              Optional.empty());
      assertThatThrownBy(
              () -> new Site(folder.resolve("taken"), rules, Connections.Bounds.ORDINARY).close())
          .hasMessageStartingWith(
              "the page cannot be served on port "
                  + taken.getLocalPort()
                  + " of 127.0.0.1 (Address")
          .hasMessageEndingWith("'web.port' in the settings or BELEG_WEB_PORT names another port");
    }
  }

  @Test
  void tellsTheTimeOfAPartInSeconds() {
    site.heartbeats.set(
        List.of(
            new Heartbeat(
                "state",
                Samples.NOON.plusNanos(123_456_789),
                Duration.ofDays(1),
                Optional.empty())));
    try {
      assertThat(browser.get("/health/ready").body()).contains("\"last\":\"" + Samples.NOON + "\"");
    } finally {
      site.heartbeats.set(List.of());
    }
  }
}
