package dev.beleg.bot.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.Gson;
import com.google.gson.JsonArray;
import com.slack.api.util.json.GsonFactory;
import dev.beleg.bot.chat.Bytes;
import dev.beleg.bot.chat.ConversationId;
import dev.beleg.bot.chat.Delivery;
import dev.beleg.bot.chat.Message;
import dev.beleg.bot.chat.Reply;
import dev.beleg.bot.chat.Reply.CitationList;
import dev.beleg.bot.chat.ReplyLanguage;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BlockKitTest {

  private static final Gson GSON = GsonFactory.createSnakeCase();
  private static final List<String> SIGNS =
      List.of("a", "&", "<", ">", "😀", " ", "\n", "*", "`", "<!channel>", ". ", "Ж", "|", "@here");

  @Test
  void showsEachKindOfBlockLetterByLetter() {
    JsonArray blocks =
        blocks(
            new Reply(
                List.of(
                    new Reply.Paragraph("*turnover* <!channel> & :smile: [1]"),
                    new Reply.QuoteBlock("auf Deutsch:", "fast <@U1> $334 Mio.", 1),
                    new Reply.FigureTable(
                        List.of("Jahr", "Wert"), List.of(List.of("2022", "334"))))));
    assertThat(blocks)
        .hasToString(
            "[{\"type\":\"section\",\"text\":{\"type\":\"plain_text\",\"text\":\"*turnover*"
                + " <!channel> & :smile: [1]\",\"emoji\":false}},"
                + "{\"type\":\"rich_text\",\"elements\":[{\"type\":\"rich_text_section\","
                + "\"elements\":[{\"type\":\"text\",\"text\":\"auf Deutsch:\"}]},"
                + "{\"type\":\"rich_text_quote\",\"elements\":[{\"type\":\"text\",\"text\":"
                + "\"fast <@U1> $334 Mio. [1]\"}]}]},"
                + "{\"type\":\"rich_text\",\"elements\":[{\"type\":\"rich_text_section\","
                + "\"elements\":[{\"type\":\"text\",\"text\":\"Jahr · Wert\"}]},"
                + "{\"type\":\"rich_text_list\",\"elements\":[{\"type\":\"rich_text_section\","
                + "\"elements\":[{\"type\":\"text\",\"text\":\"2022 · 334\"}]}],"
                + "\"style\":\"bullet\"}]}]");
  }

  @Test
  void linksASourceByAnAddressThatNothingCanEscapeFrom() {
    assertThat(source("https://a.by/x?q=1|<b>&c=ü"))
        .as("no address")
        .isEqualTo("[1] a.txt#1-9 · T<!here> · de");
    assertThat(source("https://a.by/x?q=1&c=ü"))
        .isEqualTo("<https://a.by/x?q=1&amp;c=%C3%BC|[1] a.txt#1-9 · T&lt;!here&gt; · de>");
    assertThat(source("javascript:alert(1)")).doesNotContain("javascript");
    assertThat(source("data:text/html,x")).doesNotContain("data:");
  }

  private static String source(String link) {
    CitationList.Entry entry =
        new CitationList.Entry(1, "a.txt#1-9", "T<!here>", "", "de", Optional.of(link));
    return BlockRules.texts(blocks(new Reply(List.of(new CitationList(List.of(entry)))))).strip();
  }

  /// What the ruler lets into a message is what Slack takes, whatever the signs are.
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
  void neverMakesAMessageThatSlackRefuses(int seed) {
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    for (int round = 0; round < 60; round++) {
      List<Reply.Block> blocks = new ArrayList<>();
      int used = 0;
      for (int tries = 0; tries < 200; tries++) {
        Reply.Block block = block(random, 1 + random.nextInt(1 << random.nextInt(14)));
        int length = BlockKit.limits().ruler().length(block);
        if (used + length <= BlockKit.limits().length()) {
          blocks.add(block);
          used += length;
        }
      }
      Reply reply = new Reply(blocks);
      assertThat(refused(reply)).as("seed %d, round %d", seed, round).isEmpty();
      for (Reply.Block block : blocks) {
        if (block instanceof CitationList list) {
          list.entries()
              .forEach(entry -> assertThat(shown(reply)).contains("[" + entry.number() + "] "));
        }
      }
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {2_999, 3_000, 3_001, 5_999, 6_000, 6_001, 9_500})
  void dividesAParagraphIntoSectionsThatSlackTakes(int length) {
    for (String sign : List.of("a", "&", "😀", "x ")) {
      String text = sign.repeat(length / SlackText.escapedLength(sign));
      Reply reply = Reply.of(text);
      assertThat(refused(reply)).isEmpty();
      assertThat(shown(reply).replaceAll("\\s", "")).isEqualTo(text.replaceAll("\\s", ""));
    }
  }

  /// The most that Linux takes for a path; the range behind it tells the place.
  @ParameterizedTest
  @ValueSource(strings = {"", "https://a.by/1"})
  void showsAPathThatIsTooLongForOneElementToItsEnd(String link) {
    String path = "ordner/".repeat(585) + "ä.txt#10-25";
    CitationList.Entry entry =
        new CitationList.Entry(
            1, path, "T", "2023", "de", Optional.of(link).filter(it -> !it.isEmpty()));
    Reply reply = new Reply(List.of(new CitationList(List.of(entry))));
    assertThat(refused(reply)).isEmpty();
    assertThat(shown(reply).replaceAll("[<>\n]|https://a.by/1.", ""))
        .isEqualTo("[1] " + path + " · T · 2023 · de");
  }

  /// None of it is made by us, and none of it is to keep an answer from being sent.
  @Test
  void saysSomethingWhereAReplyHasNoWords() {
    List<Reply.Block> wordless =
        List.of(
            new Reply.Choices(List.of(new Reply.Choice(" ", "more"))),
            new Reply.Choices(List.of()),
            new Reply.Paragraph(" \n"),
            new Reply.QuoteBlock(" ", "", 1),
            new Reply.FigureTable(List.of("", ""), List.of(List.of(" ", ""))),
            new Reply.Picture(new Bytes(new byte[] {1}), ""),
            new CitationList(List.of()));
    for (Reply.Block block : wordless) {
      assertThat(refused(new Reply(List.of(block)))).as("%s", block).isEmpty();
    }
    assertThat(refused(new Reply(wordless))).isEmpty();
    assertThat(shown(new Reply(wordless.subList(0, 1)))).isEqualTo("–\n");
  }

  @Test
  void triesEveryKindOfBlock() {
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(1);
    Set<Class<?>> tried = new HashSet<>();
    for (int i = 0; i < 200; i++) {
      tried.add(block(random, 9).getClass());
    }
    assertThat(tried).containsExactlyInAnyOrder(Reply.Block.class.getPermittedSubclasses());
  }

  private static Reply.Block block(RandomGenerator random, int length) {
    String text = random.nextInt(9) == 0 ? " " : text(random, length);
    return switch (random.nextInt(7)) {
      case 0 -> new Reply.Paragraph(text);
      case 1 -> new Reply.QuoteBlock("in German:", text, 1);
      case 2 ->
          new CitationList(
              IntStream.rangeClosed(1, 1 + random.nextInt(14))
                  .mapToObj(
                      n ->
                          new CitationList.Entry(
                              n,
                              text(random, Math.min(length, 4_096)) + ".txt#1-9",
                              text(random, length / 8),
                              random.nextBoolean() ? "2023" : "",
                              "de",
                              random.nextBoolean()
                                  ? Optional.of("https://a.by/" + n)
                                  : Optional.empty()))
                  .toList());
      case 3 ->
          new Reply.FigureTable(
              List.of("a", "b"),
              IntStream.range(0, random.nextInt(20)).mapToObj(_ -> List.of(text, "1")).toList());
      case 4 -> new Reply.Picture(new Bytes(new byte[] {1}), text);
      case 5 -> new Reply.Attachment("a.txt", new Bytes(new byte[] {1}), text);
      default ->
          new Reply.Choices(
              IntStream.range(0, 1 + random.nextInt(30))
                  .mapToObj(n -> new Reply.Choice(text, "chart " + n))
                  .toList());
    };
  }

  private static String text(RandomGenerator random, int length) {
    return "x"
        + IntStream.range(0, length)
            .mapToObj(_ -> SIGNS.get(random.nextInt(SIGNS.size())))
            .collect(Collectors.joining());
  }

  private static List<String> refused(Reply reply) {
    return SlackRefusals.of(reply);
  }

  private static String shown(Reply reply) {
    return SlackRefusals.shown(reply);
  }

  private static JsonArray blocks(Reply reply) {
    return GSON.toJsonTree(BlockKit.blocks(reply)).getAsJsonArray();
  }

  @Test
  void letsSlackVisitNoLinkOfAPostOrAChange() {
    try (SimulatedSlack slack = new SimulatedSlack()) {
      SlackSurface surface = new SlackSurface(slack.account(), InstantSource.system());
      CitationList.Entry entry =
          new CitationList.Entry(1, "a.txt#1-9", "T", "", "de", Optional.of("https://a.by/1"));
      Reply reply =
          new Reply(
              List.of(new Reply.Paragraph("https://b.by/2"), new CitationList(List.of(entry))));
      ConversationId conversation = SimulatedSlack.US.open("C1", Optional.empty()).conversation();
      Message message =
          Message.written(
              1,
              new Message.Draft(conversation, Optional.empty(), ReplyLanguage.ENGLISH, reply),
              Instant.EPOCH);
      assertThat(surface.send(message)).isInstanceOf(Delivery.Delivered.class);
      assertThat(surface.edit(conversation, "1.1", reply)).isInstanceOf(Delivery.Delivered.class);
      assertThat(slack.calls("chat.postMessage", "chat.update")).hasSize(2);
      assertThat(slack.visited()).isEmpty();
    }
  }
}
