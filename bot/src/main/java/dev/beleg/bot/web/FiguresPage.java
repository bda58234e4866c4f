package dev.beleg.bot.web;

import dev.beleg.bot.chat.FigureCards.Card;
import dev.beleg.bot.chat.Reply;
import dev.beleg.bot.chat.ReplyLanguage;
import dev.beleg.bot.web.PageFrame.Content;
import dev.beleg.bot.web.PageFrame.Place;
import java.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// The figures of the articles, filtered by a few words, each to be copied as a quote.
final class FiguresPage {

  /// More nobody reads; words find the others.
  static final int MOST = 50;

  /// What a figure's measure or subject is called where it is not known.
  private static final String UNKNOWN = " · –";

  private final PageFrame frame;

  FiguresPage(PageFrame frame) {
    this.frame = frame;
  }

  /// {@return the page}
  ///
  /// @param words the filter; may be empty
  /// @param cards what was found, at most one more than [#MOST]
  String page(Visit visit, Session session, String words, List<Card> cards) {
    List<Html> shown = new ArrayList<>();
    List<Card> some = cards.subList(0, Math.min(MOST, cards.size()));
    int at = 0;
    for (Map.Entry<String, List<Card>> group : groups(some, visit.language()).entrySet()) {
      shown.add(
          Html.of("h2")
              .add(group.getKey().isEmpty() ? frame.say(visit, "figures.other") : group.getKey()));
      for (Card card : group.getValue()) {
        shown.add(card(visit, card, at++));
      }
    }
    return frame.page(
        visit,
        Content.of(
            Place.FIGURES,
            frame.say(visit, "figures.title"),
            Html.of("h1").add(frame.say(visit, "figures.title")),
            filter(visit, words),
            chart(visit, session, cards.isEmpty() ? "" : words),
            Html.of("p", "hint").with("role", "status").add(count(visit, cards.size())),
            Html.of("div").with("id", "cards").add(shown)));
  }

  /// {@return the cards by what their figures measure, as the alphabet of a language has it, those
  /// of which that is not known last; within it as they were found}
  static SortedMap<String, List<Card>> groups(List<Card> cards, ReplyLanguage language) {
    Comparator<Object> alphabet = Collator.getInstance(Locale.forLanguageTag(language.code()));
    SortedMap<String, List<Card>> groups =
        new TreeMap<>(
            Comparator.<String, Boolean>comparing(String::isEmpty).thenComparing(alphabet));
    for (Card card : cards) {
      groups.computeIfAbsent(measure(card), _ -> new ArrayList<>()).add(card);
    }
    return groups;
  }

  /// `fast 334 Mio. US-Dollar · Handelsumsatz · Gebiet Lipezk, 2022` → `Handelsumsatz`; what is not
  /// known is a dash there
  private static String measure(Card card) {
    String[] parts = card.title().split(" · ");
    return parts.length < 3 || parts[1].codePoints().noneMatch(Character::isLetterOrDigit)
        ? ""
        : parts[1];
  }

  private Html filter(Visit visit, String words) {
    return Html.of("form", "ask")
        .with("method", "get")
        .with("action", Place.FIGURES.path())
        .with("role", "search")
        .add(Html.of("label").with("for", "filter").add(frame.say(visit, "figures.label")))
        .add(
            Html.of("input")
                .with("type", "search")
                .with("id", "filter")
                .with("name", "words")
                .with("maxlength", "200")
                .withIf(!words.isEmpty(), "value", words))
        .add(Html.of("div", "row").add(Html.of("button").add(frame.say(visit, "figures.search"))));
  }

  private Html chart(Visit visit, Session session, String words) {
    return words.isEmpty()
        ? Html.nothing()
        : PageFrame.form(session, "/ask")
            .add(PageFrame.hidden("command", "/chart " + words))
            .add(Html.of("button", "quiet").add(frame.say(visit, "figures.chart")));
  }

  private String count(Visit visit, int found) {
    if (found == 0) {
      return frame.say(visit, "figures.none");
    }
    return found > MOST
        ? frame.say(visit, "figures.more", MOST)
        : frame.say(visit, "figures.some", found);
  }

  private Html card(Visit visit, Card card, int at) {
    String box = "quote-" + at;
    return Html.of("div", "card")
        .add(
            ReplyHtml.of(card.language(), card.reply(), _ -> Html.nothing(), _ -> "")
                .write(card.reply()))
        .add(
            Html.of("button", "quiet copy")
                .with("type", "button")
                .with("data-from", box)
                .with("data-done", frame.say(visit, "quote.copied"))
                .add(frame.say(visit, "quote.copy")))
        .add(
            Html.of("details")
                .add(Html.of("summary").add(frame.say(visit, "quote.text")))
                .add(
                    Html.of("textarea", "quote")
                        .with("id", box)
                        .with("rows", "4")
                        .with("readonly", "")
                        .with("aria-label", frame.say(visit, "quote.text"))
                        .add(quote(card))));
  }

  /// The figure, the words that tell it, the source.
  static String quote(Card card) {
    return card.reply().blocks().stream()
        .map(block -> lines(block, card))
        .collect(Collectors.joining("\n"));
  }

  private static String lines(Reply.Block block, Card card) {
    return block instanceof Reply.QuoteBlock quote
        ? card.language().quoted(quote.words()) + " [" + quote.citation() + "]"
        : block.plainText().replace(UNKNOWN, "");
  }
}
