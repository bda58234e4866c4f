package dev.beleg.bot.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.beleg.retrieval.article.ArticleId;
import io.javalin.http.HandlerType;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What strangers try, on pages without and with a sign-in.
@Timeout(180)
class WebSafetyTest extends TwoSites {

  private static final String BIG = "a".repeat(0x20000);

  // ---- Where requests come from

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Host: evil.example",
        "Host: 127.0.0.1.evil.example",
        "Host: localhost",
        "Host: localhost:1",
        "Host: localhost:PORT\r\nHost: localhost:PORT",
        "X-Forwarded-Host: localhost:PORT",
        "Host: evil.example\r\nX-Forwarded-Host: localhost:PORT"
      })
  void servesNothingUnderAnotherName(String headers) throws Exception {
    String request =
        "GET /health/live HTTP/1.1\r\n" + headers.replace("PORT", "" + open.port()) + "\r\n\r\n";
    assertThat(open.raw(request)).matches("(?s)HTTP/1\\.1 40[03] .*").doesNotContain("\"up\"");
  }

  @ParameterizedTest
  @CsvSource({
    "cross-site, no-cors, image, 403",
    "cross-site, navigate, iframe, 403",
    "same-site, cors, empty, 403",
    "cross-site, navigate, document, 200",
    "same-origin, cors, empty, 200",
    "none, navigate, document, 200"
  })
  void isLoadedIntoNoOtherPage(String site, String mode, String into, int status) throws Exception {
    String fetched =
        "Sec-Fetch-Site: %s\r\nSec-Fetch-Mode: %s\r\nSec-Fetch-Dest: ".formatted(site, mode) + into;
    String host = "Host: 127.0.0.1:" + open.port();
    assertThat(open.raw("GET / HTTP/1.1\r\n" + host + "\r\n" + fetched + "\r\n\r\n"))
        .startsWith("HTTP/1.1 " + status + " ");
  }

  @Test
  void servesUnderItsPublicNameToo() throws Exception {
    assertThat(closed.raw("GET /health/live HTTP/1.1\r\nHost: beleg.example.org\r\n\r\n"))
        .startsWith("HTTP/1.1 200 ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "null", "http://evil.example", "http://127.0.0.1", "https://ORIGIN"})
  void takesNoFormOfAnotherPage(String origin) {
    Site.Browser browser = open.browser();
    Map<String, String> form = Map.of("key", browser.key(), "words", "taken");
    String here = open.origin().substring("http://".length());
    HttpResponse<String> refused =
        origin.isEmpty()
            ? browser.post("/ask", form)
            : browser.post("/ask", form, "Origin", origin.replace("ORIGIN", here));
    assertThat(refused.statusCode()).isEqualTo(403);
    assertThat(browser.page("/").select(".said")).isEmpty();
  }

  @Test
  void keepsNoSecretThatIsPasted() {
    Site.Browser browser = open.browser();
    browser.key();
    browser.ask("my key is xoxb-123456789012-abcdefghijklmnop ok");
    assertThat(browser.page("/").select(".said").text()).isEqualTo("my key is (***) ok");
  }

  @Test
  void takesNoFormThatABrowserCallsForeign() {
    Site.Browser browser = open.browser();
    assertThat(
            browser
                .post(
                    "/ask",
                    Map.of("key", browser.key(), "words", "taken"),
                    "Origin",
                    open.origin(),
                    "Sec-Fetch-Site",
                    "cross-site")
                .statusCode())
        .isEqualTo(403);
  }

  @Test
  void takesNoFormWithAnotherVisitsKey() {
    Site.Browser browser = open.browser();
    browser.key();
    String foreign = open.browser().key();
    for (String key : List.of("", "x", foreign)) {
      for (String path : List.of("/ask", "/press", "/look", "/sign-out")) {
        assertThat(
                browser
                    .post(path, Map.of("key", key, "words", "taken"), "Origin", open.origin())
                    .statusCode())
            .as(path)
            .isEqualTo(403);
      }
    }
    assertThat(browser.page("/").select(".said")).isEmpty();
  }

  @Test
  void changesNothingWhenAPageIsRead() {
    Site.Browser browser = open.browser();
    browser.ask("one");
    for (Route route : open.routes().all()) {
      if (route.method().equals(HandlerType.POST) && !route.path().equals("/sign-in")) {
        assertThat(browser.get(route.path() + "?words=two&key=" + browser.key()).statusCode())
            .as(route.path())
            .isEqualTo(405);
      }
    }
    assertThat(browser.page("/").select(".said").eachText()).containsExactly("one");
  }

  // ---- Who is let in

  /// A route that is added must say here who may use it.
  @Test
  void letsNobodyInWhoHasNotSignedIn() {
    int met = 0;
    for (Route route : open.routes().all()) {
      String path = route.path().replaceAll("\\{[a-z]+}", "0").replace("<file>", "news/trade.txt");
      for (String cookie : List.of("", "__Host-beleg=nobody")) {
        Site.Browser browser = closed.browser();
        browser.cookie(cookie);
        int status =
            route.method().equals(HandlerType.GET)
                ? browser.get(path).statusCode()
                : browser
                    .post(path, Map.of("token", "wrong"), "Origin", closed.origin())
                    .statusCode();
        switch (route.admission()) {
          case EVERYBODY ->
              assertThat(status)
                  .as(path)
                  .isIn(route.method().equals(HandlerType.GET) ? List.of(200) : List.of(401, 429));
          case SIGNED_ADDRESS ->
              assertThat(status)
                  .as(path)
                  .isIn(path.equals("/source") ? List.of(404) : List.of(401));
          case READERS, FORMS, OPERATORS -> assertThat(status).as(path).isEqualTo(401);
          case ADMINS -> assertThat(status).as(path).isEqualTo(404);
        }
        met++;
      }
    }
    assertThat(met).isEqualTo(2 * 20);
    closed.after(Duration.ofMinutes(1));
  }

  @Test
  void letsInWhoHasTheTokenUnderANewName() {
    Site.Browser browser = closed.browser();
    browser.cookie("__Host-beleg=chosen-by-somebody-else");
    HttpResponse<String> signedIn = signIn(browser, Site.TOKEN);
    assertThat(signedIn.statusCode()).isEqualTo(303);
    assertThat(signedIn.headers().firstValue("Set-Cookie").orElseThrow())
        .startsWith("__Host-beleg=")
        .doesNotContain("chosen-by-somebody-else")
        .contains("Path=/", "Secure", "HttpOnly", "SameSite=Lax");
    assertThat(browser.get("/").statusCode()).isEqualTo(200);
  }

  private static HttpResponse<String> signIn(Site.Browser browser, String token) {
    closed.after(Duration.ofMinutes(1));
    return browser.post(
        "/sign-in", Map.of("token", token, "next", "/articles"), "Origin", closed.origin());
  }

  @Test
  void offersSigningOutOnlyToWhoSignedIn() {
    assertThat(open.browser().get("/").body()).doesNotContain("/sign-out");
    Site.Browser browser = closed.browser();
    signIn(browser, Site.TOKEN);
    assertThat(browser.get("/").body()).contains("/sign-out");
  }

  @Test
  void endsAVisitForGood() {
    Site.Browser browser = closed.browser();
    signIn(browser, Site.TOKEN);
    String before = browser.cookie();
    String key = browser.key();
    browser.post("/sign-out", Map.of("key", key), "Origin", closed.origin());
    browser.cookie(before);
    assertThat(browser.get("/").statusCode()).isEqualTo(401);
  }

  @Test
  void endsAVisitThatWasIdle() {
    Site.Browser browser = closed.browser();
    signIn(browser, Site.TOKEN);
    closed.after(Sessions.IDLE.plusSeconds(1));
    assertThat(browser.get("/").statusCode()).isEqualTo(401);
  }

  @Test
  void makesGuessingSlow() {
    Site.Browser browser = closed.browser();
    closed.after(Duration.ofMinutes(1));
    int looked = 0;
    for (int i = 0; i < 200; i++) {
      int status =
          browser
              .post("/sign-in", Map.of("token", "guess" + i), "Origin", closed.origin())
              .statusCode();
      looked += status == 401 ? 1 : 0;
      closed.after(Duration.ofMillis(100));
    }
    assertThat(looked).isLessThan(12);
    closed.after(Duration.ofMinutes(1));
  }

  @Test
  void opensASignedAddressToStrangersAndNoOther() {
    CitedPlace place = CitedPlace.of("news/trade.txt#69-83").orElseThrow();
    String address = place.address(new SignIn(Site.TOKEN));
    Site.Browser stranger = closed.browser();
    HttpResponse<String> shown = stranger.get(address.substring(0, address.indexOf('#')));
    assertThat(shown.statusCode()).isEqualTo(200);
    assertThat(Jsoup.parse(shown.body()).select("mark").text()).isEqualTo("Der Handelsums");
    String key = address.substring(address.indexOf("key="), address.indexOf('#'));
    for (String other :
        List.of(
            "/source/news/trade.txt?range=69-84&" + key,
            "/source/news/trade.txt?" + key,
            "/source/news/none.txt?range=69-83&" + key,
            "/source/news/trade.txt?range=69-83&key=AAAA")) {
      assertThat(stranger.get(other).statusCode()).as(other).isEqualTo(401);
    }
  }

  @Test
  void tellsStrangersOnlyWhetherItIsWell() {
    assertThat(closed.browser().get("/health/ready").body()).isEqualTo("{\"status\":\"up\"}");
    assertThat(
            closed.browser().get("/metrics", "Authorization", "Bearer " + Site.TOKEN).statusCode())
        .isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "//evil.example",
        "https:evil.example",
        "https://evil.example/",
        "\\\\evil.example",
        "/\\evil.example",
        "javascript:alert(1)",
        "/\t/evil.example",
        "/\r\nSet-Cookie: a=b",
        " /",
        ""
      })
  void leadsOnToOwnPagesAlone(String next) {
    assertThat(SignInRoutes.ownPath(next)).isEqualTo("/");
  }

  @Test
  void leadsOnToThePageThatWasAskedFor() {
    HttpResponse<String> refused = closed.browser().get("/figures?words=lipezk%202022");
    assertThat(Jsoup.parse(refused.body()).select("input[name=next]").attr("value"))
        .isEqualTo("/figures?words=lipezk%202022");
  }

  // ---- What pages show

  @Test
  void showsWordsOfOthersAsWords() {
    Site.Browser browser = open.browser();
    browser.ask(Site.HOSTILE);
    browser.ask("/chart " + Site.HOSTILE);
    String file = new CitedPlace(id(), Optional.empty()).address();
    for (String path :
        List.of(
            "/",
            "/answers?after=none",
            "/figures?words=" + encoded(Site.HOSTILE),
            "/articles",
            file,
            "/sign-in?next=" + encoded(Site.HOSTILE),
            "/" + encoded(Site.HOSTILE),
            "/source/" + encoded("<script>alert(1)</script>"))) {
      requireHarmless(path, Jsoup.parse(browser.get(path).body()));
    }
    assertThat(browser.page(file).select("article .text").text()).contains(Site.HOSTILE);
  }

  private static void requireHarmless(String path, Document page) {
    assertThat(page.select("script").stream().filter(it -> !it.data().isEmpty()))
        .as(path)
        .isEmpty();
    assertThat(page.select("script").eachAttr("src"))
        .as(path)
        .allMatch(it -> it.startsWith("/page.js?v="));
    assertThat(page.select("img").eachAttr("src"))
        .as(path)
        .allMatch(it -> it.startsWith("/picture/"));
    assertThat(page.select("a").eachAttr("href"))
        .as(path)
        .allMatch(it -> it.startsWith("/") || it.startsWith("#"));
    for (Element element : page.getAllElements()) {
      assertThat(element.attributes())
          .as(path)
          .noneMatch(it -> it.getKey().startsWith("on") || it.getKey().equals("style"));
    }
  }

  private static ArticleId id() {
    return new ArticleId("news/" + Site.HOSTILE_FILE);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/source/../../etc/passwd",
        "/source/%2e%2e/%2e%2e/etc/passwd",
        "/source/..%2f..%2fetc%2fpasswd",
        "/source//etc/passwd",
        "/source/news/../../index/marker",
        "/source?file=../../etc/passwd",
        "/source?file=/etc/passwd",
        "/source?file=news/../news/trade.txt",
        "/source?file=..%5c..%5cetc",
        "/source/news%00/trade.txt",
        "/page.css/../../pom.xml"
      })
  void findsNoPathOutOfTheCorpus(String path) throws Exception {
    assertThat(open.raw("GET " + path + " HTTP/1.1\r\nHost: localhost:" + open.port() + "\r\n\r\n"))
        .matches("(?s)HTTP/1\\.1 (400|404) .*")
        .doesNotContain("root:", "<project");
  }

  // ---- What every reply says

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GET / HTTP/1.1\r\nHost: localhost:PORT\r\n\r\n",
        "GET /nothing HTTP/1.1\r\nHost: localhost:PORT\r\n\r\n",
        "GET / HTTP/1.1\r\nHost: evil.example\r\n\r\n",
        "GET / HTTP/1.1\r\n\r\n",
        "GET /%zz HTTP/1.1\r\nHost: localhost:PORT\r\n\r\n",
        "DELETE /ask HTTP/1.1\r\nHost: localhost:PORT\r\n\r\n",
        "TRACE / HTTP/1.1\r\nHost: localhost:PORT\r\n\r\n",
        "OPTIONS / HTTP/1.1\r\nHost: localhost:PORT\r\nOrigin: http://evil.example\r\n\r\n",
        "nonsense\r\n\r\n"
      })
  void saysToBrowsersWhatIsForbidden(String request) throws Exception {
    String reply = open.raw(request.replace("PORT", "" + open.port()));
    assertThat(reply)
        .contains(
            "Content-Security-Policy: " + Guard.POLICY,
            "X-Content-Type-Options: nosniff",
            "X-Frame-Options: DENY",
            "Referrer-Policy: same-origin",
            "Cache-Control: no-store")
        .doesNotContainIgnoringCase("Access-Control-Allow")
        .doesNotContainIgnoringCase("jetty")
        .doesNotContainIgnoringCase("javalin");
  }

  @Test
  void tellsNothingOfWhatBroke() {
    HttpResponse<String> broken = open.browser().get("/figures?words=break");
    assertThat(broken.statusCode()).isEqualTo(500);
    assertThat(Jsoup.parse(broken.body()).select(".note").text())
        .matches("Something broke here\\. It was noted under [0-9a-f]{8}\\.");
    assertThat(broken.body()).doesNotContain("SELECT", "Exception", "/var", "dev.beleg");
  }

  @Test
  void tellsNothingOfWhatBrokeOnAnyRoute() throws Exception {
    int failed = 0;
    try (Site site = Site.withAdmins(folder.resolve("broken"))) {
      Site.Browser browser = site.browser();
      String key = browser.key();
      site.breakDown();
      for (Route route : open.routes().all()) {
        String path =
            route.path().replaceAll("\\{[a-z]+}", "0").replace("<file>", "news/trade.txt");
        HttpResponse<String> reply =
            route.method().equals(HandlerType.GET)
                ? browser.get(path)
                : browser.post(
                    path, Map.of("key", key, "token", Site.ADMIN_TOKEN), "Origin", site.origin());
        assertThat(reply.body() + reply.headers())
            .as(path)
            .doesNotContain("SELECT", "Exception", "/var", "dev.beleg", "jetty");
        failed += reply.statusCode() == 500 ? 1 : 0;
      }
    }
    assertThat(failed).isGreaterThanOrEqualTo(15);
  }

  // ---- How much is taken

  @Test
  void servesOthersWhileManySayNothing() throws Exception {
    List<Socket> silent = new ArrayList<>();
    try {
      for (int i = 0; i < 500; i++) {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), open.port());
        socket.getOutputStream().write("GET / HTTP/1.1\r\nHo".getBytes(StandardCharsets.US_ASCII));
        silent.add(socket);
      }
      assertThat(open.browser().get("/").statusCode()).isEqualTo(200);
    } finally {
      for (Socket socket : silent) {
        socket.close();
      }
    }
  }

  @ParameterizedTest
  @CsvSource({"431, GET / HTTP/1.1, X: BIG", "414, GET /BIG HTTP/1.1, X: small"})
  void refusesAHeadThatIsTooLong(String status, String line, String header) throws Exception {
    String request = String.join("\r\n", line, "Host: localhost:" + open.port(), header, "", "");
    assertThat(open.raw(request.replace("BIG", BIG))).startsWith("HTTP/1.1 " + status);
  }

  @ParameterizedTest
  @CsvSource({
    "400, Transfer-Encoding: chunked, ZZZZ|",
    "413, Content-Length: 1000000000, key=BIG",
    "413, Transfer-Encoding: chunked, 20000|BIG|0||"
  })
  void refusesABodyThatIsTooLongOrNone(String status, String framing, String body)
      throws Exception {
    Site.Browser browser = open.browser();
    browser.get("/");
    String request =
        form(
            open,
            "/ask",
            body.replace("|", "\r\n").replace("BIG", BIG),
            "Content-Type: application/x-www-form-urlencoded",
            "Cookie: " + browser.cookie(),
            framing);
    assertThat(open.raw(request)).startsWith("HTTP/1.1 " + status);
    assertThat(browser.get("/health/live").statusCode()).isEqualTo(200);
  }
}
