package dev.beleg.bot.web;

import dev.beleg.bot.web.PageFrame.Content;
import dev.beleg.bot.web.PageFrame.Place;
import dev.beleg.retrieval.article.Published;
import dev.beleg.retrieval.article.SourceText;
import dev.beleg.retrieval.index.Source;
import dev.beleg.retrieval.language.Span;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// An article as its file is now, with the cited range marked.
final class SourcePage {

  /// Between what tells the day and what tells its year.
  private static final String YEAR = "; year from ";

  /// Of what articles are read from, the keys; a page's head has many forms, and the words that
  /// tell a year still more.
  private static final Map<String, String> BASES =
      Map.of(
          "dateline", "dateline",
          "file header", "header",
          "line with the date alone", "line",
          "the date in the file's path", "path");

  private final PageFrame frame;

  SourcePage(PageFrame frame) {
    this.frame = frame;
  }

  /// {@return the page}
  ///
  /// @param text empty where the file is not what was indexed
  String page(Visit visit, Source source, Optional<SourceText> text, Optional<Span> range) {
    String title = source.header().title().orElse(source.id().path());
    Html.Element article =
        Html.of("article")
            .add(Html.of("h1").with("lang", source.language().code()).add(title))
            .add(particulars(visit, source))
            .add(
                text.map(it -> body(visit, source, it, range))
                    .orElseGet(() -> Html.of("p", "note").add(frame.say(visit, "source.changed"))));
    return frame.page(visit, Content.of(Place.ELSEWHERE, title, article));
  }

  private Html particulars(Visit visit, Source source) {
    List<Html> parts = new ArrayList<>();
    parts.add(Html.text(ArticlesPage.day(frame, visit, source.published())));
    parts.add(Html.text(" · " + frame.say(visit, "language." + source.language().code())));
    parts.add(Html.text(" · " + frame.say(visit, "source.file") + ": "));
    parts.add(Html.of("bdi").add(source.id().path()));
    source
        .header()
        .link()
        .filter(SourcePage::isWeb)
        .ifPresent(link -> parts.add(original(visit, link)));
    basis(source.published())
        .ifPresent(
            it -> parts.add(Html.text(" · " + frame.say(visit, "source.basis", told(visit, it)))));
    return Html.of("p", "small").add(parts);
  }

  private Html original(Visit visit, URI link) {
    return Html.several(
        Html.text(" · "),
        Html.of("a")
            .with("href", link.toString())
            .with("rel", "noreferrer noopener external")
            .add(frame.say(visit, "source.original")));
  }

  /// Whatever else an article calls its link is no place to send a reader to.
  private static boolean isWeb(URI link) {
    return "https".equals(link.getScheme()) || "http".equals(link.getScheme());
  }

  /// What a date was read from, in the reader's language: `dateline; year from 'last year' = 2022`
  private String told(Visit visit, String basis) {
    String[] parts = basis.split(YEAR, 2);
    String day = frame.say(visit, "source.basis." + BASES.getOrDefault(parts[0], "page-head"));
    return parts.length == 1
        ? day
        : day + "; " + frame.say(visit, "source.basis." + BASES.getOrDefault(parts[1], "words"));
  }

  private static Optional<String> basis(Published published) {
    return switch (published) {
      case Published.On on -> Optional.of(on.basis());
      case Published.InSomeYear some -> Optional.of(some.basis());
      case Published.Unknown _ -> Optional.empty();
    };
  }

  private Html body(Visit visit, Source source, SourceText text, Optional<Span> range) {
    Optional<Span> within = range.filter(it -> it.end() <= text.length());
    Html.Element words = Html.of("div", "text").with("lang", source.language().code());
    Html shown =
        within
            .map(it -> marked(words, text, it))
            .orElseGet(() -> words.add(text.shown(new Span(0, text.length()))));
    return range.isPresent() && within.isEmpty()
        ? Html.several(Html.of("p", "note").add(frame.say(visit, "source.no-range")), shown)
        : Html.several(
            within.isPresent()
                ? Html.of("p", "hint").add(frame.say(visit, "source.cited"))
                : Html.nothing(),
            shown);
  }

  private static Html marked(Html.Element words, SourceText text, Span range) {
    return words
        .add(text.shown(new Span(0, range.start())))
        .add(
            Html.of("mark")
                .with("id", CitedPlace.shown(range))
                .with("tabindex", "-1")
                .add(text.shown(range)))
        .add(text.shown(new Span(range.end(), text.length())));
  }
}
