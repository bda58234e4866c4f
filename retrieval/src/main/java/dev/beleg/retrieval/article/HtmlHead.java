package dev.beleg.retrieval.article;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/// Reads what a page says of itself: its address, author, title and the day it was published.
final class HtmlHead {

  private static final List<String> DATE_METAS =
      List.of(
          "meta[property=article:published_time]",
          "meta[itemprop=datePublished]",
          "meta[name=date]",
          "meta[name=pubdate]",
          "meta[name=publish-date]",
          "meta[name=dc.date]",
          "meta[name=dcterms.created]");

  private static final String JSON_KEY = "\"datePublished\"";
  private static final int LONGEST_JSON_DATE = 60;

  private HtmlHead() {}

  static Declared read(Document page) {
    return new Declared(
        attribute(page, "meta[property=og:title]", "content"),
        attribute(page, "meta[name=author]", "content"),
        attribute(page, "link[rel=canonical]", "href")
            .or(() -> attribute(page, "meta[property=og:url]", "content"))
            .flatMap(Declared::webAddress),
        published(page));
  }

  private static Optional<String> attribute(Document page, String selector, String name) {
    return Optional.ofNullable(page.selectFirst(selector))
        .map(element -> element.attr(name))
        .flatMap(Declared::text);
  }

  private static Optional<Published.On> published(Document page) {
    return Stream.concat(
            DATE_METAS.stream().map(meta -> fromMeta(page, meta)),
            Stream.of(fromMarkedTime(page), fromJson(page), fromOnlyTime(page)))
        .flatMap(Optional::stream)
        .findFirst();
  }

  private static Optional<Published.On> fromMeta(Document page, String selector) {
    String basis = selector.substring(selector.indexOf('=') + 1, selector.length() - 1);
    return on(attribute(page, selector, "content"), "page head, " + basis);
  }

  private static Optional<Published.On> fromMarkedTime(Document page) {
    return on(attribute(page, "time[datetime][itemprop=datePublished]", "datetime"), "time element")
        .or(() -> on(attribute(page, "time[datetime][pubdate]", "datetime"), "time element"));
  }

  private static Optional<Published.On> fromOnlyTime(Document page) {
    List<String> times =
        page.select("time[datetime]").stream()
            .map(time -> time.attr("datetime"))
            .distinct()
            .toList();
    return times.size() == 1 ? on(Optional.of(times.getFirst()), "time element") : Optional.empty();
  }

  private static Optional<Published.On> fromJson(Document page) {
    return page.select("script[type=application/ld+json]").stream()
        .map(HtmlHead::jsonDate)
        .flatMap(Optional::stream)
        .findFirst()
        .flatMap(value -> on(Optional.of(value), "page head, datePublished"));
  }

  private static Optional<String> jsonDate(Element script) {
    for (DataNode json : script.dataNodes()) {
      String text = json.getWholeData();
      int key = text.indexOf(JSON_KEY);
      if (key >= 0) {
        int from = key + JSON_KEY.length();
        String rest = text.substring(from, Math.min(text.length(), from + LONGEST_JSON_DATE));
        String[] parts = rest.split("\"", 3);
        return parts.length > 1 ? Optional.of(parts[1]) : Optional.empty();
      }
    }
    return Optional.empty();
  }

  private static Optional<Published.On> on(Optional<String> value, String basis) {
    return value.flatMap(WrittenDates::day).map(day -> new Published.On(day, basis));
  }
}
