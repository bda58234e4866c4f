package dev.beleg.bot.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.beleg.bot.chat.FigureCards.Card;
import dev.beleg.bot.chat.Reply;
import dev.beleg.bot.chat.ReplyLanguage;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FiguresPageTest {

  @Test
  void putsFiguresUnderWhatTheyMeasureInTheOrderOfTheAlphabet() {
    List<Card> cards =
        cards(
            "315 Mio. · Umsatz · Lipezk",
            "0,5 · Zahl",
            "91 Mio. · Ölexporte · Perm",
            "334 Mio. · Umsatz · Perm",
            "3 · Panzer · Perm",
            "7 · – · Omsk");
    assertThat(FiguresPage.groups(cards, ReplyLanguage.GERMAN).keySet())
        .containsExactly("Ölexporte", "Panzer", "Umsatz", "");
    assertThat(FiguresPage.groups(cards, ReplyLanguage.GERMAN).get("Umsatz"))
        .extracting(Card::title)
        .containsExactly("315 Mio. · Umsatz · Lipezk", "334 Mio. · Umsatz · Perm");
  }

  @Test
  void quotesNothingThatIsNotKnown() {
    Reply reply =
        new Reply(
            List.of(
                new Reply.Paragraph("7 · – · Omsk [1]"),
                new Reply.QuoteBlock("", "Es sind 7.", 1)));
    assertThat(FiguresPage.quote(new Card("1", "t", "d", ReplyLanguage.GERMAN, reply)))
        .isEqualTo("7 · Omsk [1]\n„Es sind 7.“ [1]");
  }

  private static List<Card> cards(String... titles) {
    return Stream.of(titles)
        .map(it -> new Card("1", it, "d", ReplyLanguage.GERMAN, Reply.of(it)))
        .toList();
  }
}
