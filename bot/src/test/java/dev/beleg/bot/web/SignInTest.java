package dev.beleg.bot.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Signing in while somebody else types wrong tokens.
class SignInTest {

  private static final String FORWARDED = "X-Forwarded-For";

  @TempDir static Path folder;
  private static Site direct;
  private static Site proxied;

  @BeforeAll
  static void open() throws Exception {
    direct = Site.withSignIn(folder.resolve("direct"));
    proxied = Site.behindAProxy(folder.resolve("proxied"));
  }

  @AfterAll
  static void close() {
    direct.close();
    proxied.close();
  }

  @Test
  void keepsOutWhoGuessesAndNobodyElseBehindTheProxy() {
    for (int i = 0; i < 5; i++) {
      signIn(proxied, "wrong", "203.0.113.2, 203.0.113.1");
    }
    assertThat(signIn(proxied, Site.TOKEN, "203.0.113.1")).isEqualTo(429);
    assertThat(signIn(proxied, Site.TOKEN, "203.0.113.2")).isEqualTo(303);
  }

  @Test
  void believesNobodyElseWhomHeSendsFor() {
    for (int i = 0; i < 5; i++) {
      signIn(direct, "wrong", "203.0.113." + i);
    }
    assertThat(signIn(direct, Site.TOKEN, "198.51.100.1")).isEqualTo(429);
  }

  @Test
  void letsThoseWatchWhoHaveTheTokenWhateverIsTyped() {
    for (int i = 0; i < 5; i++) {
      signIn(proxied, "wrong", "203.0.113.9");
    }
    Site.Browser watcher = proxied.browser();
    for (String path : new String[] {"/metrics", "/health/ready"}) {
      assertThat(
              watcher
                  .get(path, "Authorization", "Bearer " + Site.TOKEN, FORWARDED, "203.0.113.9")
                  .statusCode())
          .as(path)
          .isEqualTo(200);
    }
  }

  private static int signIn(Site site, String token, String forwarded) {
    return site.browser()
        .post("/sign-in", Map.of("token", token), "Origin", site.origin(), FORWARDED, forwarded)
        .statusCode();
  }
}
