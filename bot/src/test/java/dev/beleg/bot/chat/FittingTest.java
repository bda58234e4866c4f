package dev.beleg.bot.chat;

import static org.assertj.core.api.Assertions.assertThat;

import dev.beleg.bot.chat.Reply.Block;
import dev.beleg.bot.chat.Reply.Choices;
import dev.beleg.bot.chat.Reply.CitationList;
import dev.beleg.bot.chat.Reply.FigureTable;
import dev.beleg.bot.chat.Reply.Paragraph;
import dev.beleg.bot.chat.Reply.Picture;
import dev.beleg.bot.chat.Reply.QuoteBlock;
import dev.beleg.bot.slack.SlackRefusals;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FittingTest {

  private static final int LENGTH = 300;
  private static final String NOTICE = "… (gekürzt)";

  private static List<Reply> divide(int messages, Block... blocks) {
    Limits limits = Limits.ofPlainText(LENGTH, messages);
    return new Fitting(limits, LENGTH).divide(new Reply(List.of(blocks)), NOTICE);
  }

  private static CitationList sources(int count) {
    List<CitationList.Entry> entries = new ArrayList<>();
    for (int n = 1; n <= count; n++) {
      entries.add(
          new CitationList.Entry(
              n, "article-" + n + ".txt#10-25", "Titel " + n, "2023", "de", Optional.empty()));
    }
    return new CitationList(entries);
  }

  private static List<Integer> sourceNumbers(List<Reply> messages) {
    return blocks(messages, CitationList.class)
        .flatMap(list -> list.entries().stream())
        .map(CitationList.Entry::number)
        .toList();
  }

  private static <B extends Block> Stream<B> blocks(List<Reply> messages, Class<B> kind) {
    return messages.stream()
        .flatMap(reply -> reply.blocks().stream())
        .filter(kind::isInstance)
        .map(kind::cast);
  }

  @Test
  void leavesAShortReplyAsItIs() {
    Reply reply = new Reply(List.of(new Paragraph("Ja [1]"), sources(1)));
    assertThat(divide(1, reply.blocks().toArray(Block[]::new))).containsExactly(reply);
  }

  @ParameterizedTest
  @ValueSource(ints = {298, 299, 300, 301})
  void fillsAMessageToItsLimitAndNotBeyond(int characters) {
    List<Reply> messages = divide(2, new Paragraph("x".repeat(characters)));
    assertThat(messages).hasSize(characters + 1 <= LENGTH ? 1 : 2);
    assertThat(messages).allMatch(reply -> reply.plainText().length() < LENGTH);
  }

  @Test
  void cutsBehindALineElseASentenceElseAWord() {
    String line = "a".repeat(200) + "\n" + "b".repeat(200);
    assertThat(divide(9, new Paragraph(line)).getFirst()).isEqualTo(Reply.of("a".repeat(200)));
    String sentence = "Das ist ein Satz. ".repeat(16) + "Und noch einer";
    assertThat(divide(9, new Paragraph(sentence)).getFirst().plainText()).endsWith("Satz.");
    String words = "wort ".repeat(80);
    assertThat(divide(9, new Paragraph(words)).getFirst().plainText()).endsWith("wort");
  }

  @ParameterizedTest
  @ValueSource(strings = {"😀", "👩‍👩‍👧‍👦", "🇩🇪", "é"})
  void cutsNoCharacterInTwo(String character) {
    for (int before = 290; before < 300; before++) {
      String text = "x".repeat(before) + character.repeat(20);
      List<String> parts = divide(9, new Paragraph(text)).stream().map(Reply::plainText).toList();
      assertThat(String.join("", parts)).isEqualTo(text);
      assertThat(parts)
          .allMatch(part -> part.replace(character, "").chars().allMatch(c -> c == 'x'));
    }
  }

  @Test
  void cutsBetweenMarksThatAreMoreThanAMessageHolds() {
    String text = "e" + "\u0301".repeat(2_000);
    assertThat(divide(99, new Paragraph(text)))
        .hasSizeGreaterThan(6)
        .allMatch(reply -> reply.plainText().length() < LENGTH);
  }

  @Test
  void keepsEverySourceWhenWordsAreCut() {
    List<Reply> messages =
        divide(
            2,
            new Paragraph("Antwort [1] [2] [3]. ".repeat(100)),
            new QuoteBlock("auf Deutsch:", "Zitat ".repeat(100), 2),
            sources(3),
            new Choices(List.of(new Reply.Choice("mehr", "more"))));
    assertThat(messages).hasSize(2);
    assertThat(messages).allMatch(reply -> reply.plainText().length() < LENGTH);
    assertThat(sourceNumbers(messages)).containsExactly(1, 2, 3);
    assertThat(messages.getFirst().plainText()).startsWith("Antwort [1] [2] [3].");
    assertThat(blocks(messages, Paragraph.class)).contains(new Paragraph(NOTICE));
    assertThat(blocks(messages, Choices.class)).hasSize(1);
  }

  @Test
  void keepsWordsBesideTheSourcesInASingleMessage() {
    List<Reply> messages = divide(1, new Paragraph("Antwort [1]. ".repeat(100)), sources(2));
    assertThat(messages).hasSize(1);
    assertThat(messages.getFirst().plainText())
        .hasSizeBetween(LENGTH - 80, LENGTH - 1)
        .startsWith("Antwort [1]. Antwort [1].")
        .contains(NOTICE)
        .endsWith("article-2.txt#10-25 · Titel 2 · 2023 · de");
  }

  @Test
  void takesMoreMessagesThanAllowedRatherThanLeaveASourceOut() {
    List<Reply> messages = divide(2, new Paragraph("word ".repeat(200)), sources(40));
    assertThat(messages).hasSizeGreaterThan(2);
    assertThat(sourceNumbers(messages)).hasSize(40).isSorted();
  }

  @Test
  void shortensTheTitleOfASourceAndKeepsItsPlace() {
    CitationList.Entry entry =
        new CitationList.Entry(
            1, "a.txt#1-9", "T".repeat(900), "2023", "de", Optional.of("https://example.org/a"));
    List<Reply> messages = divide(1, new CitationList(List.of(entry)));
    assertThat(messages).hasSize(1);
    assertThat(messages.getFirst().plainText())
        .hasSizeLessThan(LENGTH)
        .startsWith("[1] a.txt#1-9 · TTT")
        .contains("T… · 2023 · de · https://example.org/a");
  }

  @Test
  void dividesAQuotationLetterByLetterAndNumbersEachPart() {
    String words = "«Der Umsatz»  betrug\u00a0fast 334,5 Mio. $; ".repeat(40);
    List<QuoteBlock> parts =
        blocks(divide(99, new QuoteBlock("", words, 3)), QuoteBlock.class).toList();
    assertThat(parts.stream().map(QuoteBlock::words).collect(Collectors.joining()))
        .isEqualTo(words);
    assertThat(parts).allMatch(part -> part.citation() == 3);
  }

  @Test
  void repeatsTheHeadsOfATableAboveEachPart() {
    List<List<String>> rows = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      rows.add(List.of("2022", String.valueOf(i)));
    }
    List<FigureTable> parts =
        blocks(divide(99, new FigureTable(List.of("Jahr", "Wert"), rows)), FigureTable.class)
            .toList();
    assertThat(parts).hasSizeGreaterThan(1);
    assertThat(parts).allMatch(part -> part.header().equals(List.of("Jahr", "Wert")));
    assertThat(parts.stream().flatMap(part -> part.rows().stream())).isEqualTo(rows);
  }

  @Test
  void writesATableAsTextWhereOneRowIsTooLong() {
    FigureTable table = new FigureTable(List.of("a"), List.of(List.of("lang ".repeat(100))));
    assertThat(divide(99, table)).allMatch(reply -> reply.plainText().length() < LENGTH);
  }

  @Test
  void goesOnBelowAPictureWithTheRestOfItsCaption() {
    List<Reply> messages = divide(9, new Picture(new Bytes(new byte[] {1}), "Bild ".repeat(100)));
    assertThat(blocks(messages, Picture.class)).hasSize(1);
    assertThat(messages).allMatch(reply -> reply.plainText().length() < LENGTH);
  }

  @Test
  void countsAsItsChannelRenders() {
    Limits.Ruler escaping =
        block -> block.plainText().replace("&", "&amp;").replace("<", "&lt;").length() + 1;
    Limits limits = new Limits(LENGTH, 99, escaping, Duration.ZERO, 1);
    List<Reply> messages =
        new Fitting(limits, LENGTH).divide(Reply.of("a < b & c ".repeat(100)), NOTICE);
    assertThat(messages)
        .allMatch(reply -> reply.blocks().stream().mapToInt(escaping::length).sum() <= LENGTH);
  }

  @Test
  void keepsAllSourcesAndAllLimitsInAnyReply() {
    for (int seed = 0; seed < 300; seed++) {
      Random random = new Random(seed);
      int count = random.nextInt(6);
      List<Block> blocks = new ArrayList<>();
      for (int i = 0; i <= random.nextInt(6); i++) {
        String text = "Wörter 3,2 % — ".repeat(random.nextInt(60) + 1);
        blocks.add(random.nextBoolean() ? new Paragraph(text) : new QuoteBlock("", text, 1));
      }
      blocks.add(random.nextInt(blocks.size() + 1), sources(count + 1));
      List<Reply> messages = divide(1 + random.nextInt(5), blocks.toArray(Block[]::new));
      assertThat(sourceNumbers(messages)).as("seed %d", seed).hasSize(count + 1);
      assertThat(messages)
          .as("seed %d", seed)
          .allMatch(reply -> reply.plainText().length() < LENGTH);
    }
  }

  /// SL-11: one less, as much, and one more than each of Slack's limits.
  @ParameterizedTest
  @ValueSource(
      ints = {
        2_999, 3_000, 3_001, 3_999, 4_000, 4_001, 11_749, 11_750, 11_751, 11_999, 12_000, 12_001,
        13_199, 13_200, 13_201
      })
  void fitsWordsIntoTheLimitsOfSlackAtTheirEdges(int length) {
    for (String sign : List.of("a", "&amp;", "&lt;", "&gt;", "😀", "x ")) {
      String escaped = sign.repeat(length / sign.length());
      String text = escaped.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
      takes(new Paragraph(text), text);
      takes(new QuoteBlock("", text, 3), text);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 9, 10, 11, 24, 25, 26, 49, 50, 51})
  void fitsManyBlocksSourcesAndButtonsIntoTheLimitsOfSlack(int many) {
    List<Block> words =
        IntStream.range(0, many).<Block>mapToObj(n -> new Paragraph("<" + n)).toList();
    CitationList list =
        new CitationList(
            IntStream.range(0, many)
                .mapToObj(n -> new CitationList.Entry(n, "a" + n, "T", "", "de", Optional.empty()))
                .toList());
    Choices buttons =
        new Choices(
            IntStream.range(0, many)
                .mapToObj(n -> new Reply.Choice(n + "&".repeat(73 + n % 3), "act " + n))
                .toList());
    String said = shownBySlack(new Reply(words));
    String beside = shownBySlack(new Reply(List.of(list, buttons)));
    for (int n = 0; n < many; n++) {
      assertThat(said).contains("<" + n + "\n");
      assertThat(beside).contains("[" + n + "] a" + n + " · T · de\n", "\n" + n + "&&");
    }
  }

  private static void takes(Block block, String text) {
    String shown = shownBySlack(new Reply(List.of(block)));
    assertThat(shown.replaceAll("\\[3]|\\s", "")).isEqualTo(text.replaceAll("\\s", ""));
  }

  private static String shownBySlack(Reply whole) {
    Limits limits = SlackRefusals.limits();
    StringBuilder shown = new StringBuilder();
    for (Reply reply : new Fitting(limits, limits.length()).divide(whole, NOTICE)) {
      assertThat(SlackRefusals.of(reply)).isEmpty();
      shown.append(SlackRefusals.shown(reply));
    }
    return shown.toString();
  }
}
