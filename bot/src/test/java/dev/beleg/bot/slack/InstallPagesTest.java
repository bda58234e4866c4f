package dev.beleg.bot.slack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.beleg.bot.chat.StoreUnavailable;
import dev.beleg.bot.slack.InstallPages.Asked;
import dev.beleg.bot.slack.InstallPages.Page;
import dev.beleg.bot.slack.SlackAccount.Membership;
import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class InstallPagesTest {

  private static final String BACK = "/slack/oauth_redirect";

  private final SimulatedSlack slack = new SimulatedSlack();
  private final WebApi api = new WebApi(slack.api());
  private final List<String> installed = new ArrayList<>();
  private Instant now = Instant.parse("2026-11-23T08:00:00Z");
  private boolean full;
  private final InstallPages pages =
      new InstallPages(
          new OAuth(api, slack.api(), new Membership.Several("1.2", "canary-client", List.of())),
          this::install,
          () -> now);

  private boolean install(String team, Credentials credentials) {
    if (full) {
      throw new StoreUnavailable("full", new IllegalStateException());
    }
    installed.add(team + " " + credentials.name());
    return !team.equals("T7");
  }

  @AfterEach
  void stop() {
    api.close();
    slack.close();
  }

  private Page page(String address, String cookies, String languages) {
    return page(address, "192.0.2.1", cookies, languages);
  }

  private Page page(String address, String sender, String cookies, String languages) {
    String[] parts = address.split("\\?", 2);
    return pages
        .page(
            new Asked(
                parts[0],
                parts.length > 1 ? parts[1] : "",
                InetAddress.ofLiteral(sender),
                cookies,
                languages))
        .orElseThrow();
  }

  private Page begun() {
    return page("/slack/install", "", "");
  }

  private static String state(Page begun) {
    return Optional.ofNullable(begun.headers().get("Location"))
        .orElseThrow()
        .replaceFirst(".*&state=", "");
  }

  private static String cookie(Page begun) {
    return Optional.ofNullable(begun.headers().get("Set-Cookie"))
        .orElseThrow()
        .replaceFirst(";.*", "");
  }

  private Page back(String query) {
    return back("192.0.2.1", query);
  }

  private Page back(String sender, String query) {
    Page begun = begun();
    return page(BACK + "?" + query + "&state=" + state(begun), sender, cookie(begun), "");
  }

  @Test
  void asksSlackSoOftenForOneAddressAndKeepsNobodyElseOut() {
    for (int i = 0; i < 10; i++) {
      assertThat(back("code=nothing").status()).isEqualTo(502);
    }
    Page often = back("code=T1");
    assertThat(often.status()).isEqualTo(429);
    assertThat(often.headers()).containsEntry("Retry-After", "61");
    assertThat(slack.calls("oauth.v2.access")).hasSize(10);
    assertThat(back("192.0.2.2", "code=T1").status()).isEqualTo(200);
    now = now.plus(Duration.ofMinutes(2));
    assertThat(back("code=T1").status()).isEqualTo(200);
  }

  @Test
  void asksSlackSoOftenForAllTogether() {
    for (int i = 0; i < 70; i++) {
      back("192.0.2." + i, "code=nothing");
    }
    assertThat(slack.calls("oauth.v2.access")).hasSize(60);
  }

  @Test
  void sendsWhoInstallsItToSlackWithWhatItAsksFor() {
    Page begun = begun();
    assertThat(begun.status()).isEqualTo(302);
    assertThat(begun.headers().get("Location"))
        .startsWith(slack.address("/oauth/v2/authorize?client_id=1.2&scope="))
        .contains(String.join("%2C", Manifest.scopes()).replace(":", "%3A"));
    assertThat(begun.headers().get("Set-Cookie"))
        .contains("HttpOnly", "Secure", "SameSite=Lax", "Max-Age=600");
  }

  @Test
  void takesAStateOnceFromTheBrowserThatHasItAndNotTooLate() {
    Page one = begun();
    Page other = begun();
    String address = BACK + "?code=T1&state=";
    assertThat(page(address + state(one), "", "").status()).isEqualTo(400);
    assertThat(page(address + state(one), cookie(other), "").status()).isEqualTo(400);
    assertThat(installed).isEmpty();
    assertThat(page(address + state(one), "a=b; " + cookie(one), "").status()).isEqualTo(200);
    assertThat(page(address + state(one), cookie(one), "").status()).isEqualTo(400);
    now = now.plus(Duration.ofMinutes(10));
    assertThat(page(address + state(other), cookie(other), "").status()).isEqualTo(400);
    assertThat(slack.calls("oauth.v2.access")).hasSize(1);
    assertThat(installed).containsExactly("T1 Handel T1");
  }

  @Test
  void takesAStateOnceHoweverManyCameBackSince() {
    Page first = begun();
    String again = BACK + "?error=x&state=" + state(first);
    assertThat(page(again, cookie(first), "").status()).isEqualTo(403);
    for (int i = 0; i < 1_500; i++) {
      back("2001:db8:0:" + Integer.toHexString(i) + "::1", "error=x");
    }
    now = now.plus(Duration.ofMinutes(9)).plusSeconds(59);
    assertThat(page(again, "198.51.100.7", cookie(first), "").status()).isEqualTo(400);
    assertThat(back("198.51.100.7", "code=T1").status()).isEqualTo(200);
  }

  @Test
  void countsThoseWhoComeBackWithoutACodeToo() {
    for (int i = 0; i < 10; i++) {
      assertThat(back("error=access_denied").status()).isEqualTo(403);
    }
    assertThat(back("error=access_denied").status()).isEqualTo(429);
    assertThat(back("code=").status()).isEqualTo(429);
    assertThat(back("192.0.2.2", "error=access_denied").status()).isEqualTo(403);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "?state=x&code=T1",
        "?state=%00&code=%3Cscript%3E",
        "?code=T1",
        "?error=access_denied&state=",
        "?%25zz=1&state=%25zz",
        "?state=x.1.y"
      })
  void saysNothingOfWhatStrangersBring(String query) {
    Page page = page(BACK + query, "beleg-slack-install=x", "de-DE,en");
    assertThat(page.status()).isEqualTo(400);
    assertThat(page.html())
        .contains("Das hat nicht hier begonnen")
        .doesNotContain("script", "T1", "denied");
    assertThat(slack.calls("oauth.v2.access")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "error=access_denied, 403",
    "code=nothing, 502",
    "code=, 400",
    "code=E1, 400",
    "code=T1u, 400",
    "code=T1n, 400"
  })
  void keepsNothingOfAnInstallationThatSlackDoesNotFinish(String query, int status) {
    assertThat(back(query).status()).isEqualTo(status);
    assertThat(installed).isEmpty();
  }

  @Test
  void saysThatAnotherAppIsNotInstalled() {
    Page page = back("code=T7");
    assertThat(page.status()).isEqualTo(400);
    assertThat(page.html()).contains("Nothing was installed").doesNotContain("T7");
  }

  @Test
  void saysThatAnInstallationCouldNotBeKept() {
    full = true;
    assertThat(back("code=T1").status()).isEqualTo(503);
  }

  @Test
  void tellsTheWorkspaceThatTheSettingsAreToName() {
    assertThat(back("code=T1").html()).contains("slack:T1").doesNotContain("canary");
  }

  @Test
  void hasNoOtherPage() {
    assertThat(pages.page(new Asked("/slack/events", "", InetAddress.getLoopbackAddress(), "", "")))
        .isEmpty();
  }
}
