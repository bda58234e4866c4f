package dev.beleg.bot.slack;

import com.slack.api.methods.response.oauth.OAuthV2AccessResponse;
import dev.beleg.bot.chat.ReplyLanguage;
import dev.beleg.bot.chat.StoreUnavailable;
import dev.beleg.bot.slack.WebApi.Result;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
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
  /// @param address the path and what follows it
  /// @param cookies the header; may be empty
  /// @param languages the header; may be empty
  record Asked(URI address, String cookies, String languages) {}

  /// What a browser is answered.
  ///
  /// @param status the HTTP status
  /// @param headers besides the ordinary ones
  /// @param html the page
  record Page(int status, Map<String, String> headers, String html) {}

  /// Takes what was installed.
  @FunctionalInterface
  interface Installer {
    void install(String team, Credentials credentials);
  }

  private final OAuth oauth;
  private final Installer installer;
  private final InstantSource clock;
  private final InstallState states;

  InstallPages(OAuth oauth, Installer installer, InstantSource clock) {
    this.oauth = oauth;
    this.installer = installer;
    this.clock = clock;
    this.states = new InstallState(clock);
  }

  /// {@return the page; empty where there is none}
  Optional<Page> page(Asked asked) {
    return switch (asked.address.getPath()) {
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
    Map<String, String> query = query(asked.address);
    String code = query.getOrDefault("code", "");
    if (!states.isGood(query.getOrDefault("state", ""), browser(asked.cookies))) {
      return said(400, language, "begin", INSTALL);
    }
    if (query.containsKey("error")) {
      return said(403, language, "denied", INSTALL);
    }
    return code.isEmpty() || code.length() > LONGEST_CODE
        ? said(400, language, "begin", INSTALL)
        : installed(language, code);
  }

  private Page installed(ReplyLanguage language, String code) {
    Result<OAuthV2AccessResponse> fetched = oauth.fetched(code);
    if (fetched instanceof Result.Failed<OAuthV2AccessResponse> failed) {
      Notes.warning("an installation was not finished: " + failed.error());
      return said(502, language, "failed", INSTALL);
    }
    return fetched
        .answer()
        .flatMap(
            response ->
                Credentials.of(response, clock.instant())
                    .map(it -> keep(language, response.getTeam().getId(), it)))
        .orElseGet(() -> said(400, language, "unfit", INSTALL));
  }

  private Page keep(ReplyLanguage language, String team, Credentials credentials) {
    try {
      installer.install(team, credentials);
      return said(200, language, "done", "slack:" + team);
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

  private static Map<String, String> query(URI address) {
    Map<String, String> query = new LinkedHashMap<>();
    for (String pair : Optional.ofNullable(address.getRawQuery()).orElse("").split("&")) {
      int at = pair.indexOf('=');
      if (at > 0) {
        query.put(decoded(pair.substring(0, at)), decoded(pair.substring(at + 1)));
      }
    }
    return query;
  }

  private static String decoded(String text) {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException _) {
      return "";
    }
  }
}
