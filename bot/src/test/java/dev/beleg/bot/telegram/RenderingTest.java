package dev.beleg.bot.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import dev.beleg.bot.chat.Bytes;
import dev.beleg.bot.chat.Reply;
import dev.beleg.bot.chat.Reply.CitationList.Entry;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RenderingTest {

  private static final Entry SOURCE =
      new Entry(1, "a.txt#10-25", "Wolga & Don", "1. Juni 2023", "de", Optional.empty());

  @Test
  void showsAnAnswerAboveItsQuotationAndSources() {
    assertThat(
            html(
                new Reply.Paragraph("2022: fast 334 Mio. US-Dollar [1]"),
                new Reply.QuoteBlock("auf Deutsch:", "fast $334 Mio. <2022>", 1),
                new Reply.CitationList(List.of(SOURCE))))
        .isEqualTo(
            """
            2022: fast 334 Mio. US-Dollar [1]

            auf Deutsch:
            <blockquote expandable>fast $334 Mio. &lt;2022&gt; [1]</blockquote>
            [1] Wolga &amp; Don · 1. Juni 2023 · de
            <code>a.txt#10-25</code>""");
  }

  @Test
  void leadsToThePageOfASourceThatHasOne() {
    Entry linked =
        new Entry(2, "b.txt#0-5", "B", "", "ru", Optional.of("https://example.org/?a=1&b=\"2\""));
    assertThat(html(new Reply.CitationList(List.of(linked))))
        .isEqualTo(
            "[2] <a href=\"https://example.org/?a=1&amp;b=%222%22\">B</a> · ru\n"
                + "<code>b.txt#0-5</code>");
  }

  /// Telegram needs no other: quotation marks stand as they are, for readers of the bare text too.
  @Test
  void escapesNothingButWhatWouldBeMarkup() {
    assertThat(html(new Reply.Paragraph("\"Wort\" & 'Tat' < 5 > 4")))
        .isEqualTo("\"Wort\" &amp; 'Tat' &lt; 5 &gt; 4");
  }

  @Test
  void showsANarrowTableInColumns() {
    assertThat(
            html(
                new Reply.FigureTable(
                    List.of("Jahr", "Wert"),
                    List.of(List.of("2021", "315 Mio."), List.of("2022", "334 Mio.")))))
        .isEqualTo("<pre>Jahr  Wert\n2021  315 Mio.\n2022  334 Mio.</pre>");
  }

  @Test
  void showsTheRowsOfAWideTableOneAfterTheOther() {
    assertThat(
            html(
                new Reply.FigureTable(
                    List.of("Region", "Wert"),
                    List.of(List.of("Gebiet Lipezk, Russische Föderation", "334 Mio. US-Dollar")))))
        .isEqualTo("<b>Gebiet Lipezk, Russische Föderation</b>\nWert: 334 Mio. US-Dollar");
  }

  @Test
  void putsChoicesInRowsOfThree() {
    List<Reply.Choice> five =
        List.of("a", "b", "c", "d", "e").stream().map(it -> new Reply.Choice(it, it)).toList();
    assertThat(Rendering.of(new Reply(List.of(new Reply.Choices(five)))).keyboard())
        .extracting(List::size)
        .containsExactly(3, 2);
  }

  @Test
  void leavesRoomForACaptionWhereThereIsAPicture() {
    Reply.Block picture = new Reply.Picture(new Bytes(new byte[] {1}), "x".repeat(1_000));
    int length = Rendering.LIMITS.ruler().length(picture);
    assertThat(Rendering.LONGEST_TEXT - length).isEqualTo(22);
    assertThat(2 * length).isGreaterThan(Rendering.LONGEST_TEXT);
  }

  /// What is rendered is read by Telegram's rules as the words that were put in.
  @Test
  void isReadAsWhatWasWrittenWhateverThatIs() throws Exception {
    Random random = new Random(6);
    for (int i = 0; i < 3_000; i++) {
      Rendering rendering = Rendering.of(new Reply(blocks(random)));
      SimulatedHtml read = SimulatedHtml.parse(rendering.html());
      assertThat(read.text()).isEqualTo(sendable(rendering.plain()).strip());
      int measured = rendering.text().isEmpty() ? 1 : Markup.plain(rendering.text()).length();
      assertThat(read.text().length()).isLessThanOrEqualTo(measured);
    }
  }

  @Test
  void neverMeasuresLessThanIsShown() {
    Random random = new Random(7);
    for (int i = 0; i < 3_000; i++) {
      List<Reply.Block> blocks = blocks(random);
      int measured = blocks.stream().mapToInt(Rendering.LIMITS.ruler()::length).sum();
      Rendering rendering = Rendering.of(new Reply(blocks));
      assertThat(Markup.plain(rendering.text()).length()).isLessThanOrEqualTo(measured);
      assertThat(41 * Markup.entities(rendering.text())).isLessThanOrEqualTo(measured);
    }
  }

  private static List<Reply.Block> blocks(Random random) {
    List<Reply.Block> blocks = new ArrayList<>();
    for (int i = random.nextInt(1, 5); i > 0; i--) {
      blocks.add(block(random));
    }
    return blocks;
  }

  private static Reply.Block block(Random random) {
    return switch (random.nextInt(6)) {
      case 0 -> new Reply.QuoteBlock(text(random), text(random), 1);
      case 1 ->
          new Reply.CitationList(
              List.of(
                  new Entry(
                      1, "a" + text(random), text(random), text(random), "de", Optional.empty()),
                  new Entry(
                      2, "b", text(random), "", "", Optional.of("https://e.org/" + text(random)))));
      case 2 ->
          new Reply.FigureTable(
              List.of("h" + text(random), text(random)),
              List.of(List.of(text(random), text(random)), List.of("", text(random))));
      case 3 -> new Reply.Picture(new Bytes(new byte[] {1}), text(random));
      default -> new Reply.Paragraph(text(random));
    };
  }

  private static String text(Random random) {
    List<String> parts =
        List.of(
            "<", ">", "&", "\"", "&lt;", "<b>", "</pre>", "😀", "\ud83d", "ж", "e\u0301", " ", "\n",
            "\u001b", "AT&T", "&#60;", "x");
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(12); i > 0; i--) {
      text.append(parts.get(random.nextInt(parts.size())));
    }
    return text.toString();
  }

  /// Half a pair and what steers a terminal are shown as a mark.
  private static String sendable(String text) {
    StringBuilder sendable = new StringBuilder();
    text.codePoints()
        .forEach(
            c -> {
              boolean none = (c >= 0xD800 && c <= 0xDFFF) || (c < ' ' && c != '\n' && c != '\t');
              sendable.appendCodePoint(none ? 0xFFFD : c);
            });
    return sendable.toString();
  }

  private static String html(Reply.Block... blocks) {
    return Rendering.of(new Reply(List.of(blocks))).html();
  }
}
