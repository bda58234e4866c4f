package dev.beleg.bot.web;

import dev.beleg.bot.web.PageFrame.Content;
import dev.beleg.bot.web.PageFrame.Place;
import java.util.List;
import java.util.Locale;

/// How the program runs, for whoever runs it.
final class AdminPage {

  private final PageFrame frame;

  AdminPage(PageFrame frame) {
    this.frame = frame;
  }

  /// {@return the page}
  String page(Visit visit, Overview overview) {
    String title = frame.say(visit, "admin.title");
    return frame.page(
        visit,
        Content.of(
            Place.ADMIN,
            title,
            Html.of("h1").add(title),
            Html.of("div").add(overview.tables().stream().map(it -> section(visit, it)).toList())));
  }

  private Html section(Visit visit, Overview.Table table) {
    String subject = table.subject().name().toLowerCase(Locale.ROOT);
    return Html.of("section")
        .with("aria-labelledby", subject)
        .add(
            Html.of("h2").with("id", subject).add(frame.say(visit, "admin." + subject)),
            table.rows().isEmpty()
                ? Html.of("p", "hint").add(frame.say(visit, "admin.nothing"))
                : table(visit, subject, table));
  }

  private Html table(Visit visit, String subject, Overview.Table table) {
    Html.Element head = Html.of("tr");
    for (String column : table.subject().columns()) {
      head =
          head.add(
              Html.of("th").with("scope", "col").add(frame.say(visit, "admin.column." + column)));
    }
    return Html.of("div", "scroll")
        .with("tabindex", "0")
        .with("role", "group")
        .with("aria-labelledby", subject)
        .add(
            Html.of("table")
                .add(Html.of("thead").add(head))
                .add(Html.of("tbody").add(table.rows().stream().map(AdminPage::row).toList())));
  }

  private static Html row(List<String> cells) {
    return Html.of("tr").add(cells.stream().map(it -> Html.of("td").add(it)).toList());
  }
}
