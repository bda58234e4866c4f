package dev.beleg.bot.web;

import dev.beleg.bot.chat.ReplyLanguage;
import java.util.Arrays;
import java.util.List;

/// What every page has around its content: head, navigation, the choice of language and theme.
final class PageFrame {

  /// A page of the navigation.
  enum Place {
    ASK("/", "nav.ask"),
    FIGURES("/figures", "nav.figures"),
    ARTICLES("/articles", "nav.articles"),
    /// For whoever runs the program alone.
    ADMIN("/admin", "nav.admin"),
    /// None of them.
    ELSEWHERE("", "");

    private final String path;
    private final String words;

    Place(String path, String words) {
      this.path = path;
      this.words = words;
    }

    String path() {
      return path;
    }
  }

  /// The content of a page.
  ///
  /// @param place where it stands in the navigation
  /// @param title its title
  /// @param main its content
  /// @param waiting whether it is to be loaded again soon where there is no script
  record Content(Place place, String title, Html main, boolean waiting) {

    static Content of(Place place, String title, Html... main) {
      return new Content(place, title, Html.several(main), false);
    }
  }

  private static final String SECONDS_TO_RELOAD = "2";

  private final PageWords words;
  private final Assets assets;

  PageFrame(PageWords words, Assets assets) {
    this.words = words;
    this.assets = assets;
  }

  PageWords words() {
    return words;
  }

  /// {@return the page as it is sent}
  String page(Visit visit, Content content) {
    Html.Element page =
        Html.of("html")
            .with("lang", visit.language().code())
            .withIf(
                visit.look().theme() != Look.Theme.AUTO, "data-theme", visit.look().theme().word())
            .add(head(visit, content))
            .add(body(visit, content));
    return "<!DOCTYPE html>\n" + page.written();
  }

  private Html head(Visit visit, Content content) {
    Html.Element head =
        Html.of("head")
            .add(Html.of("meta").with("charset", "utf-8"))
            .add(
                Html.of("meta")
                    .with("name", "viewport")
                    .with("content", "width=device-width, initial-scale=1"))
            .add(Html.of("title").add(content.title() + " · " + say(visit, "name")))
            .add(link("stylesheet", assets.styles()))
            .add(link("icon", assets.icon()).with("type", assets.icon().type()))
            .add(Html.of("script").with("src", assets.script().address()).with("defer", ""));
    return content.waiting() ? head.add(reload()) : head;
  }

  private static Html.Element link(String relation, Assets.Asset asset) {
    return Html.of("link").with("rel", relation).with("href", asset.address());
  }

  private static Html reload() {
    return Html.of("noscript")
        .add(Html.of("meta").with("http-equiv", "refresh").with("content", SECONDS_TO_RELOAD));
  }

  private Html body(Visit visit, Content content) {
    return Html.of("body")
        .add(Html.of("a", "skip").with("href", "#main").add(say(visit, "skip")))
        .add(
            Html.of("header", "top")
                .add(
                    Html.of("div")
                        .add(Html.of("a", "brand").with("href", "/").add(say(visit, "name")))
                        .add(navigation(visit, content.place()))
                        .add(choices(visit))))
        .add(Html.of("main").with("id", "main").add(content.main()));
  }

  private Html navigation(Visit visit, Place here) {
    Html.Element list = Html.of("ul");
    for (Place place : places(visit)) {
      list =
          list.add(
              Html.of("li")
                  .add(
                      Html.of("a")
                          .with("href", place.path)
                          .withIf(place == here, "aria-current", "page")
                          .add(say(visit, place.words))));
    }
    return Html.of("nav").with("aria-label", say(visit, "nav")).add(list);
  }

  private static List<Place> places(Visit visit) {
    return visit.session().filter(Session::isAdmin).isPresent()
        ? List.of(Place.ASK, Place.FIGURES, Place.ARTICLES, Place.ADMIN)
        : List.of(Place.ASK, Place.FIGURES, Place.ARTICLES);
  }

  /// Who has no visit has nowhere to keep a choice.
  private Html choices(Visit visit) {
    return visit.session().map(session -> choices(visit, session)).orElseGet(Html::nothing);
  }

  private Html choices(Visit visit, Session session) {
    Html.Element form =
        form(session, "/look")
            .add(
                select(
                    say(visit, "look.language"),
                    "language",
                    Arrays.stream(ReplyLanguage.values())
                        .map(
                            it ->
                                option(
                                    it.code(),
                                    say(visit, "language." + it.code()),
                                    it == visit.language()))
                        .toList()))
            .add(
                select(
                    say(visit, "look.theme"),
                    "theme",
                    Arrays.stream(Look.Theme.values())
                        .map(
                            it ->
                                option(
                                    it.word(),
                                    say(visit, "look." + it.word()),
                                    it == visit.look().theme()))
                        .toList()))
            .add(Html.of("button", "quiet").add(say(visit, "look.apply")));
    return Html.of("details", "look")
        .add(Html.of("summary").add(say(visit, "look")))
        .add(form)
        .add(session.isSignedIn() ? signOut(visit, session) : Html.nothing());
  }

  private Html signOut(Visit visit, Session session) {
    return form(session, "/sign-out").add(Html.of("button", "quiet").add(say(visit, "sign-out")));
  }

  private static Html select(String label, String name, List<Html.Element> options) {
    return Html.of("label").add(label + " ").add(Html.of("select").with("name", name).add(options));
  }

  private static Html.Element option(String value, String shown, boolean chosen) {
    return Html.of("option").with("value", value).withIf(chosen, "selected", "").add(shown);
  }

  /// {@return a form that brings back what proves that it was ours}
  static Html.Element form(Session session, String action) {
    return Html.of("form")
        .with("method", "post")
        .with("action", action)
        .add(hidden("key", session.formKey()));
  }

  static Html hidden(String name, String value) {
    return Html.of("input").with("type", "hidden").with("name", name).with("value", value);
  }

  String say(Visit visit, String key, Object... parts) {
    return words.say(visit.language(), key, parts);
  }
}
