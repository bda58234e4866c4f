package dev.beleg.bot.web;

import dev.beleg.bot.web.PageFrame.Content;
import dev.beleg.bot.web.PageFrame.Place;
import java.util.Optional;

/// Pages of few words: the sign-in and what went wrong.
final class PlainPages {

  private final PageFrame frame;

  PlainPages(PageFrame frame) {
    this.frame = frame;
  }

  /// {@return the page to sign in on}
  ///
  /// @param next the page to go on to, one of ours
  /// @param problem a key of what went wrong before
  String signIn(Visit visit, String next, Optional<String> problem) {
    String title = frame.say(visit, "sign-in.title");
    return frame.page(
        visit,
        Content.of(
            Place.ELSEWHERE,
            title,
            Html.of("h1").add(title),
            problem
                .<Html>map(
                    key -> Html.of("p", "note").with("role", "alert").add(frame.say(visit, key)))
                .orElseGet(Html::nothing),
            Html.of("form")
                .with("method", "post")
                .with("action", "/sign-in")
                .add(PageFrame.hidden("next", next))
                .add(user())
                .add(Html.of("label").with("for", "token").add(frame.say(visit, "sign-in.token")))
                .add(
                    Html.of("div", "row")
                        .add(
                            Html.of("input")
                                .with("type", "password")
                                .with("id", "token")
                                .with("name", "token")
                                .with("autocomplete", "current-password")
                                .with("required", ""))
                        .add(Html.of("button").add(frame.say(visit, "sign-in.send"))))));
  }

  /// Nobody sees it; programs that keep passwords keep them under a name.
  private static Html user() {
    return Html.of("input")
        .with("type", "text")
        .with("name", "user")
        .with("value", "beleg")
        .with("autocomplete", "username")
        .with("hidden", "");
  }

  /// {@return what went wrong, without how}
  ///
  /// @param status the status of HTTP
  /// @param reference under which it was noted; may be empty
  String problem(Visit visit, int status, String reference) {
    String title = frame.say(visit, "error.title");
    return frame.page(
        visit,
        Content.of(
            Place.ELSEWHERE,
            title,
            Html.of("h1").add(title),
            Html.of("p", "note").add(frame.say(visit, "error." + known(status), reference)),
            Html.of("p").add(Html.of("a").with("href", "/").add(frame.say(visit, "home")))));
  }

  private static int known(int status) {
    return switch (status) {
      case 400, 401, 403, 404, 405, 413, 429, 503 -> status;
      default -> status < 500 ? 400 : 500;
    };
  }
}
