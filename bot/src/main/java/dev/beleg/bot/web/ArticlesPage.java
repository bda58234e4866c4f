package dev.beleg.bot.web;

import dev.beleg.bot.web.PageFrame.Content;
import dev.beleg.bot.web.PageFrame.Place;
import dev.beleg.retrieval.article.Published;
import dev.beleg.retrieval.index.Source;
import java.util.List;
import java.util.Optional;

/// The list of the articles, the newest first.
final class ArticlesPage {

  private static final int ON_A_PAGE = 50;

  private final PageFrame frame;

  ArticlesPage(PageFrame frame) {
    this.frame = frame;
  }

  /// {@return a page of the list}
  ///
  /// @param number which, from 1; beyond the last the last is shown
  String page(Visit visit, List<Source> articles, int number) {
    int last = Math.max(1, (articles.size() + ON_A_PAGE - 1) / ON_A_PAGE);
    int here = Math.clamp(number, 1, last);
    List<Source> shown = articles.stream().skip((here - 1L) * ON_A_PAGE).limit(ON_A_PAGE).toList();
    return frame.page(
        visit,
        Content.of(
            Place.ARTICLES,
            frame.say(visit, "articles.title"),
            Html.of("h1").add(frame.say(visit, "articles.title")),
            Html.of("p", "hint").add(frame.say(visit, "articles.count", articles.size())),
            shown.isEmpty() ? Html.nothing() : table(visit, shown),
            turns(visit, here, last)));
  }

  private Html table(Visit visit, List<Source> shown) {
    Html.Element head = Html.of("tr");
    for (String column : List.of("articles.date", "articles.headline", "articles.language")) {
      head = head.add(Html.of("th").with("scope", "col").add(frame.say(visit, column)));
    }
    return Html.of("div", "scroll")
        .with("tabindex", "0")
        .add(
            Html.of("table")
                .add(Html.of("thead").add(head))
                .add(Html.of("tbody").add(shown.stream().map(it -> row(visit, it)).toList())));
  }

  private Html row(Visit visit, Source source) {
    String title = source.header().title().orElse(source.id().path());
    return Html.of("tr")
        .add(Html.of("td", "day").add(day(frame, visit, source.published())))
        .add(
            Html.of("td")
                .add(
                    Html.of("a")
                        .with("href", new CitedPlace(source.id(), Optional.empty()).address())
                        .with("lang", source.language().code())
                        .add(title)))
        .add(Html.of("td").add(frame.say(visit, "language." + source.language().code())));
  }

  /// {@return a day as far as it is known: `2023-06-01`, `06-01`}
  static String day(PageFrame frame, Visit visit, Published published) {
    return switch (published) {
      case Published.On on -> on.date().toString();
      case Published.InSomeYear some -> some.day().toString().substring("--".length());
      case Published.Unknown _ -> frame.say(visit, "no-date");
    };
  }

  private Html turns(Visit visit, int here, int last) {
    return Html.of("p", "row")
        .add(here > 1 ? turn(here - 1, frame.say(visit, "articles.newer")) : Html.nothing())
        .add(here < last ? turn(here + 1, frame.say(visit, "articles.older")) : Html.nothing());
  }

  private static Html turn(int page, String words) {
    return Html.of("a").with("href", Place.ARTICLES.path() + "?page=" + page).add(words);
  }
}
