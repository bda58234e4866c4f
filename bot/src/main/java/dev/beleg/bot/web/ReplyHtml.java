package dev.beleg.bot.web;

import dev.beleg.bot.chat.Reply;
import dev.beleg.bot.chat.ReplyLanguage;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Writes a reply as HTML. Each `[n]` in it is a link to the cited words.
///
/// @param language the language of the reply
/// @param places where the sources of the reply are shown, by their numbers
/// @param buttons writes the choices of the reply
/// @param pictures gives the address of a picture or file, by its place among the blocks
record ReplyHtml(
    ReplyLanguage language, Map<Integer, CitedPlace> places, Buttons buttons, Pictures pictures) {

  private static final Pattern CITATION = Pattern.compile("\\[([0-9]{1,3}+)]");

  /// Writes choices.
  interface Buttons {
    Html of(Reply.Choices choices);
  }

  /// Gives the addresses of pictures and files.
  interface Pictures {
    String address(int block);
  }

  static ReplyHtml of(ReplyLanguage language, Reply reply, Buttons buttons, Pictures pictures) {
    Map<Integer, CitedPlace> places = new HashMap<>();
    for (Reply.Block block : reply.blocks()) {
      if (block instanceof Reply.CitationList list) {
        list.entries()
            .forEach(
                entry ->
                    CitedPlace.of(entry.place())
                        .ifPresent(place -> places.put(entry.number(), place)));
      }
    }
    return new ReplyHtml(language, places, buttons, pictures);
  }

  Html write(Reply reply) {
    Html.Element written = Html.of("div", "reply").with("lang", language.code());
    for (int i = 0; i < reply.blocks().size(); i++) {
      written = written.add(block(reply.blocks().get(i), i));
    }
    return written;
  }

  private Html block(Reply.Block block, int at) {
    return switch (block) {
      case Reply.Paragraph paragraph -> Html.of("p").add(linked(paragraph.text()));
      case Reply.QuoteBlock quote -> quotation(quote);
      case Reply.CitationList list -> sources(list);
      case Reply.FigureTable table -> table(table);
      case Reply.Picture picture ->
          Html.of("p")
              .add(
                  Html.of("img")
                      .with("src", pictures.address(at))
                      .with("alt", picture.caption() + " ")
                      .with("width", "1200")
                      .with("height", "800"));
      case Reply.Attachment file ->
          Html.of("p")
              .add(
                  Html.of("a")
                      .with("href", pictures.address(at))
                      .with("download", file.name())
                      .add(file.caption()));
      case Reply.Choices choices -> buttons.of(choices);
    };
  }

  private Html quotation(Reply.QuoteBlock quote) {
    Html.Element words =
        Html.of("p")
            .add(language.quoted(quote.words()) + " ")
            .add(linked("[" + quote.citation() + "]"));
    Html.Element block = Html.of("blockquote");
    return quote.lead().isEmpty()
        ? block.add(words)
        : Html.several(Html.of("p").add(quote.lead()), block.add(words));
  }

  private Html sources(Reply.CitationList list) {
    List<Html.Element> entries =
        list.entries().stream()
            .map(entry -> Html.of("li").add(linked("[" + entry.number() + "]")).add(details(entry)))
            .toList();
    return Html.of("ul", "sources").add(entries);
  }

  private static Html details(Reply.CitationList.Entry entry) {
    List<String> parts = new ArrayList<>();
    for (String part : List.of(entry.title(), entry.published(), entry.language(), entry.place())) {
      if (!part.isEmpty()) {
        parts.add(part);
      }
    }
    return Html.several(Html.text(" "), Html.of("bdi").add(String.join(" · ", parts)));
  }

  private Html table(Reply.FigureTable table) {
    Html.Element head = Html.of("tr");
    for (String cell : table.header()) {
      head = head.add(Html.of("th").with("scope", "col").add(cell));
    }
    List<Html.Element> rows =
        table.rows().stream()
            .map(
                row ->
                    Html.of("tr")
                        .add(row.stream().map(it -> Html.of("td").add(linked(it))).toList()))
            .toList();
    return Html.of("div", "scroll")
        .with("tabindex", "0")
        .add(Html.of("table").add(Html.of("thead").add(head)).add(Html.of("tbody").add(rows)));
  }

  private Html linked(String text) {
    List<Html> pieces = new ArrayList<>();
    Matcher citation = CITATION.matcher(text);
    int from = 0;
    while (citation.find()) {
      Optional<CitedPlace> place =
          Optional.ofNullable(places.get(Integer.valueOf(citation.group(1))));
      if (place.isPresent()) {
        pieces.add(Html.text(text.substring(from, citation.start())));
        pieces.add(link(citation.group(), place.get()));
        from = citation.end();
      }
    }
    pieces.add(Html.text(text.substring(from)));
    return new Html.Several(pieces);
  }

  private static Html link(String number, CitedPlace place) {
    return Html.of("a", "cite")
        .with("href", place.address())
        .with("title", place.shown())
        .add(number);
  }
}
