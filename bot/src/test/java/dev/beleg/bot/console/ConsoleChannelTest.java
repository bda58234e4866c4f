package dev.beleg.bot.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.beleg.bot.chat.Bytes;
import dev.beleg.bot.chat.Channel;
import dev.beleg.bot.chat.ChannelContract;
import dev.beleg.bot.chat.ConversationId;
import dev.beleg.bot.chat.Message;
import dev.beleg.bot.chat.Reply;
import dev.beleg.bot.chat.ReplyLanguage;
import dev.beleg.bot.chat.Samples;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConsoleChannelTest {

  @TempDir private Path pictures;
  private final Lines lines = new Lines();
  private final StringWriter shown = new StringWriter();

  @Nested
  class Contract extends ChannelContract {

    @Override
    protected Channel create() {
      return channel();
    }

    @Override
    protected ConversationId conversation() {
      return ConsoleChannel.CONVERSATION;
    }
  }

  @Test
  void showsAQuotationBetweenTheMarksOfTheReplysLanguage() {
    Reply.Block quote = new Reply.QuoteBlock("по-немецки:", "Er kam", 2);
    assertThat(shown(ReplyLanguage.RUSSIAN, quote)).isEqualTo("по-немецки: «Er kam» [2]\n");
    assertThat(shown(ReplyLanguage.GERMAN, new Reply.QuoteBlock("", "Er kam", 1)))
        .isEqualTo("„Er kam“ [1]\n");
  }

  @Test
  void showsASourceAsTheCommandLineDoes() {
    assertThat(
            shown(
                ReplyLanguage.GERMAN,
                new Reply.CitationList(
                    List.of(
                        new Reply.CitationList.Entry(
                            1, "a\nb.txt#1-286", "", "2025-08-25", "de", Optional.empty())))))
        .isEqualTo("[1] a b.txt#1-286 · 2025-08-25 · de\n");
  }

  @Test
  void showsATableInColumns() {
    assertThat(
            shown(
                ReplyLanguage.GERMAN,
                new Reply.FigureTable(
                    List.of("Zeit", "Wert"), List.of(List.of("2022", "1"), List.of("1", "2")))))
        .isEqualTo("Zeit  Wert\n2022  1\n1     2\n");
  }

  @Test
  void leavesOutWhatCannotBePressed() {
    assertThat(
            shown(
                ReplyLanguage.GERMAN,
                new Reply.Paragraph("Ja"),
                new Reply.Choices(List.of(new Reply.Choice("Quellen", "sources 1")))))
        .isEqualTo("Ja\n");
  }

  @Test
  void namesAFileThatLiesOnTheSameComputer() {
    assertThat(
            shown(
                ReplyLanguage.GERMAN,
                new Reply.Attachment("a.txt", new Bytes(new byte[] {7}), "Umsatz · de")))
        .isEqualTo("Umsatz · de\n→ a.txt\n");
  }

  @Test
  void writesAPictureToAFileThatItNames() {
    String said =
        shown(ReplyLanguage.GERMAN, new Reply.Picture(new Bytes(new byte[] {7, 8}), "Umsatz"));
    assertThat(said).startsWith("Umsatz\n→ ");
    Path file = Path.of(said.substring("Umsatz\n→ ".length()).strip());
    assertThat(file).hasParent(pictures).hasBinaryContent(new byte[] {7, 8});
  }

  @Test
  void forgetsItsPicturesAndTheTypedLinesAlone() throws IOException {
    shown(ReplyLanguage.GERMAN, new Reply.Picture(new Bytes(new byte[] {7}), "Umsatz"));
    Path mine = Files.writeString(pictures.resolve("chart-2022.png"), "mine");
    channel().forget(ConsoleChannel.CONVERSATION);
    try (Stream<Path> left = Files.list(pictures)) {
      assertThat(left).containsExactly(mine);
    }
    assertThat(lines.forgotten).isTrue();
  }

  private static final class Lines implements TypedLines {

    private boolean forgotten;

    @Override
    public Optional<String> next() {
      return Optional.empty();
    }

    @Override
    public void say(String line) {}

    @Override
    public void forget() {
      forgotten = true;
    }

    @Override
    public void close() {}
  }

  @Test
  void showsNothingThatSteersTheTerminal() {
    assertThat(shown(ReplyLanguage.GERMAN, new Reply.QuoteBlock("", "a\u001b]52;c;x\u0007b", 1)))
        .isEqualTo("„a␛]52;c;x␇b“ [1]\n");
  }

  private String shown(ReplyLanguage language, Reply.Block... blocks) {
    shown.getBuffer().setLength(0);
    Message.Draft draft =
        new Message.Draft(
            ConsoleChannel.CONVERSATION, Optional.empty(), language, new Reply(List.of(blocks)));
    channel().send(Message.written(1, draft, Samples.NOON));
    return shown.toString();
  }

  private ConsoleChannel channel() {
    return new ConsoleChannel(new Screen(new PrintWriter(shown), false), 80, pictures, lines);
  }
}
