package dev.beleg.bot.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AdminPageTest {

  @TempDir static Path folder;
  private static Site site;

  @BeforeAll
  static void open() throws Exception {
    site = Site.withAdmins(folder);
  }

  @AfterAll
  static void close() {
    site.close();
  }

  @Test
  void isForWhoeverHasItsTokenAlone() {
    Site.Browser reader = site.browser();
    reader.get("/");
    HttpResponse<String> refused = reader.get("/admin");
    assertThat(refused.statusCode()).isEqualTo(401);
    assertThat(refused.body()).contains("name=\"next\" value=\"/admin\"").doesNotContain("trade");
    assertThat(reader.page("/").select("nav a").eachText()).doesNotContain("Operation");
    assertThat(signIn(reader, Site.TOKEN).statusCode()).isEqualTo(401);
    assertThat(reader.get("/admin").statusCode()).isEqualTo(401);
  }

  @Test
  void showsHowItRuns() {
    Site.Browser admin = site.browser();
    HttpResponse<String> signedIn = signIn(admin, Site.ADMIN_TOKEN);
    assertThat(signedIn.statusCode()).isEqualTo(303);
    assertThat(signedIn.headers().firstValue("Location")).contains("/admin");
    Document page = admin.page("/admin");
    assertThat(page.select("nav a[aria-current]").text()).isEqualTo("Operation");
    assertThat(page.select("#collections ~ .scroll th").eachText())
        .containsExactly("Collection", "Folder", "Articles", "Newest", "Last looked through");
    assertThat(page.select("#collections ~ .scroll td").eachText())
        .containsExactly("trade", "/srv/news", "2", "2023-06-01", "2026-03-02T12:00Z");
    assertThat(page.select("#feeds ~ .hint").text()).isEqualTo("Nothing.");
    assertThat(page.expectFirst("#rejected ~ .scroll td").text()).isEqualTo(Site.HOSTILE);
    assertThat(page.select("script")).hasSize(1);
  }

  private static HttpResponse<String> signIn(Site.Browser browser, String token) {
    return browser.post(
        "/sign-in", Map.of("token", token, "next", "/admin"), "Origin", site.origin());
  }
}
