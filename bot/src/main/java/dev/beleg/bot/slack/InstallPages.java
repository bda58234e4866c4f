package dev.beleg.bot.slack;

import com.slack.api.methods.response.oauth.OAuthV2AccessResponse;
import dev.beleg.bot.chat.Allowance;
import dev.beleg.bot.chat.RateRules;
import dev.beleg.bot.chat.ReplyLanguage;
import dev.beleg.bot.chat.StoreUnavailable;
import dev.beleg.bot.slack.WebApi.Result;
import java.net.InetAddress;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// The two pages by which somebody installs the app in his workspace: one sends him to Slack, at
/// the other he comes back. Nothing that he brings is shown.
final class InstallPages {

  /// Where somebody begins.
  static final String INSTALL = "/slack/install";

  /// Where Slack sends him back to.
  static final String RETURN = "/slack/oauth_redirect";

  private static final String COOKIE = "beleg-slack-install";
  private static final int LONGEST_CODE = 1_000;

  /// What a browser asks for.
  ///
  /// @param path the path of the page
  /// @param query what follows it; may be empty
  /// @param sender who asks, as the server tells it
  /// @param cookies the header; may be empty
  /// @param languages the header; may be empty
  record Asked(String path, String query, InetAddress sender, String cookies, String languages) {}

  /// What a browser is answered.
  ///
  /// @param status the HTTP status
  /// @param headers besides the ordinary ones
  /// @param html the page
  record Page(int status, Map<String, String> headers, String html) {}

  /// Takes what was installed.
  @FunctionalInterface
  interface Installer {

    /// {@return whether it was taken: nothing of another app than that of the installations before
    /// is}
    boolean install(String team, Credentials credentials);
  }

  /// Somebody may come back so often, and all together so often: Slack is asked no more than that.
  private static final RateRules.Rate OF_ONE = new RateRules.Rate(10, Duration.ofMinutes(10));

  private static final RateRules.Rate OF_ALL = new RateRules.Rate(60, Duration.ofMinutes(10));
  private static final String ALL = "all";

  private final OAuth oauth;
  private final Installer installer;
  private final InstantSource clock;
  private final InstallState states;
  private final Allowance<InetAddress> ofOne;
  private final Allowance<String> ofAll;

  InstallPages(OAuth oauth, Installer installer, InstantSource clock) {
    this.oauth = oauth;
    this.installer = installer;
    this.clock = clock;
    this.states = new InstallState(clock);
    this.ofOne = new Allowance<>(OF_ONE, clock);
    this.ofAll = new Allowance<>(OF_ALL, clock);
  }

  /// {@return the page; empty where there is none}
  Optional<Page> page(Asked asked) {
    return switch (asked.path) {
      case INSTALL -> Optional.of(begin());
      case RETURN -> Optional.of(end(asked));
      default -> Optional.empty();
    };
  }

  private Page begin() {
    InstallState.Given given = states.next();
    return new Page(
        302,
        Map.of(
            "Location",
            oauth.consent(given.state()).toString(),
            "Set-Cookie",
            cookie(given.browser(), InstallState.LIFETIME.toSeconds())),
        "");
  }

  private static String cookie(String value, long seconds) {
    return COOKIE
        + "="
        + value
        + "; Path="
        + RETURN
        + "; Max-Age="
        + seconds
        + "; HttpOnly; Secure; SameSite=Lax";
  }

  private Page end(Asked asked) {
    ReplyLanguage language = language(asked.languages);
    Map<String, String> query = query(asked.query);
    String state = query.getOrDefault("state", "");
    if (!states.isOurs(state, browser(asked.cookies))) {
      return said(400, language, "begin", INSTALL);
    }
    Duration pause = pause(asked.sender);
    if (pause.isPositive()) {
      return later(language, pause);
    }
    String code = query.getOrDefault("code", "");
    boolean first = states.isFirst(state);
    if (first && query.containsKey("error")) {
      return said(403, language, "denied", INSTALL);
    }
    return first && !code.isEmpty() && code.length() <= LONGEST_CODE
        ? installed(language, code)
        : said(400, language, "begin", INSTALL);
  }

  /// Counts that somebody comes back.
  private Duration pause(InetAddress sender) {
    Duration own = ofOne.pause(sender);
    return own.isPositive() ? own : ofAll.pause(ALL);
  }

  private static Page later(ReplyLanguage language, Duration pause) {
    Page page = said(429, language, "often", INSTALL);
    Map<String, String> headers = new LinkedHashMap<>(page.headers);
    headers.put("Retry-After", String.valueOf(pause.toSeconds() + 1));
    return new Page(page.status, headers, page.html);
  }

  private Page installed(ReplyLanguage language, String code) {
    Result<OAuthV2AccessResponse> fetched = oauth.fetched(code);
    if (fetched instanceof Result.Failed<OAuthV2AccessResponse> failed) {
      Notes.warning("an installation was not finished: " + failed.error());
      return said(502, language, "failed", INSTALL);
    }
    return fetched
        .answer()
        .map(response -> kept(language, response))
        .orElseGet(() -> said(400, language, "unfit", INSTALL));
  }

  private Page kept(ReplyLanguage language, OAuthV2AccessResponse response) {
    return switch (Granted.of(response, clock.instant())) {
      case Granted.Whole whole -> keep(language, whole);
      case Granted.Unfit unfit -> unfit(language, unfit.reason());
    };
  }

  private static Page unfit(ReplyLanguage language, String reason) {
    Notes.warning("an installation was not kept: " + reason);
    return said(400, language, "unfit", INSTALL);
  }

  private Page keep(ReplyLanguage language, Granted.Whole granted) {
    try {
      return installer.install(granted.team(), granted.credentials())
          ? said(200, language, "done", "slack:" + granted.team())
          : unfit(language, "it is one of another app");
    } catch (StoreUnavailable e) {
      Notes.failure("keeping an installation", e);
      return said(503, language, "failed", INSTALL);
    }
  }

  private static Page said(int status, ReplyLanguage language, String key, String part) {
    String html =
        """
        <!doctype html>
        <html lang="%s"><meta charset="utf-8"><title>Beleg</title><p>%s</p></html>
        """
            .formatted(language.code(), Words.say(language, "install." + key, part));
    return new Page(status, Map.of("Set-Cookie", cookie("", 0)), html);
  }

  private static ReplyLanguage language(String header) {
    return Arrays.stream(header.split(","))
        .map(String::strip)
        .filter(tag -> tag.length() >= 2)
        .flatMap(tag -> ReplyLanguage.of(tag.substring(0, 2)).stream())
        .findFirst()
        .orElse(ReplyLanguage.ENGLISH);
  }

  private static String browser(String cookies) {
    return Arrays.stream(cookies.split(";"))
        .map(String::strip)
        .filter(it -> it.startsWith(COOKIE + "="))
        .map(it -> it.substring(COOKIE.length() + 1))
        .findFirst()
        .orElse("");
  }

  private static Map<String, String> query(String text) {
    Map<String, String> query = new LinkedHashMap<>();
    for (String pair : text.split("&")) {
      int at = pair.indexOf('=');
      if (at > 0) {
        query.put(
            UrlEncoded.decoded(pair.substring(0, at)), UrlEncoded.decoded(pair.substring(at + 1)));
      }
    }
    return query;
  }
}
