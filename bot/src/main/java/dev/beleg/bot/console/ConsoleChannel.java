package dev.beleg.bot.console;

import dev.beleg.bot.chat.Arrival;
import dev.beleg.bot.chat.Bytes;
import dev.beleg.bot.chat.Channel;
import dev.beleg.bot.chat.ConversationId;
import dev.beleg.bot.chat.Delivery;
import dev.beleg.bot.chat.Limits;
import dev.beleg.bot.chat.Message;
import dev.beleg.bot.chat.Reply;
import dev.beleg.bot.chat.ReplyLanguage;
import dev.beleg.bot.chat.UserId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The terminal as a surface of the chats. It has one user, who started the program.
///
/// Pictures are written to files that are named; buttons are left out, as nothing can be pressed.
/// An article's file is on the same computer: its name is told.
///
/// @param screen where replies are shown
/// @param width the columns of the screen; [Integer#MAX_VALUE] where nothing limits it
/// @param pictures the folder that pictures are written to; made with the first
/// @param lines what is typed
public record ConsoleChannel(Screen screen, int width, Path pictures, TypedLines lines)
    implements Channel {

  /// The surface's name.
  public static final String SURFACE = "console";

  /// Who sits at the terminal.
  public static final UserId USER = new UserId(SURFACE, "terminal");

  /// The one conversation there is. The next process goes on with it.
  public static final ConversationId CONVERSATION = ConversationId.of(SURFACE, "terminal");

  private static final Pattern OURS = Pattern.compile("chart-[0-9]{9,20}\\.png");

  /// Nothing shown on a terminal is that long.
  private static final Limits LIMITS = Limits.ofPlainText(1_000_000, 4);

  @Override
  public String surface() {
    return SURFACE;
  }

  @Override
  public Limits limits() {
    return LIMITS;
  }

  @Override
  public Delivery send(Message message) {
    show(message.draft().reply(), message.draft().language());
    return new Delivery.Delivered(String.valueOf(message.id()));
  }

  /// What is shown on a terminal stays; the new words are shown below.
  @Override
  public Delivery edit(ConversationId conversation, String message, Reply reply) {
    show(reply, ReplyLanguage.ENGLISH);
    return new Delivery.Delivered(message);
  }

  @Override
  public void forget(ConversationId conversation) {
    if (Files.isDirectory(pictures)) {
      try (Stream<Path> files = Files.list(pictures)) {
        for (Path file : files.filter(ConsoleChannel::isOurs).toList()) {
          Files.delete(file);
        }
      } catch (IOException e) {
        throw new UncheckedIOException("the charts cannot be erased", e);
      }
    }
    lines.forget();
  }

  /// Whether a file is named as ours are, with a random number.
  private static boolean isOurs(Path file) {
    return OURS.matcher(file.getFileName().toString()).matches();
  }

  @Override
  public void working(Arrival arrival) {}

  private void show(Reply reply, ReplyLanguage language) {
    screen.show(reply.blocks().stream().flatMap(block -> lines(block, language)).toList());
  }

  private Stream<Line> lines(Reply.Block block, ReplyLanguage language) {
    return switch (block) {
      case Reply.Paragraph paragraph -> Stream.of(Line.text(paragraph.text()));
      case Reply.QuoteBlock quote -> Stream.of(Line.text(quotation(quote, language)));
      case Reply.CitationList list ->
          list.entries().stream()
              .map(entry -> Line.source(VisibleText.onOneLine(entry.plainText())));
      case Reply.FigureTable table -> table(table).stream();
      case Reply.Picture picture ->
          Stream.of(Line.heading(picture.caption()), Line.note(written(picture.png())));
      case Reply.Attachment file ->
          Stream.of(Line.heading(file.caption()), Line.note("→ " + file.name()));
      case Reply.Choices _ -> Stream.empty();
    };
  }

  private static String quotation(Reply.QuoteBlock quote, ReplyLanguage language) {
    String lead = quote.lead().isEmpty() ? "" : quote.lead() + " ";
    return "%s%s [%d]".formatted(lead, language.quoted(quote.words()), quote.citation());
  }

  private List<Line> table(Reply.FigureTable table) {
    Table shown = new Table(width).add(table.header().toArray(String[]::new));
    table.rows().forEach(row -> shown.add(row.toArray(String[]::new)));
    return shown.lines();
  }

  /// The rest of the reply is shown even where the picture cannot be kept.
  private String written(Bytes picture) {
    try {
      Files.createDirectories(pictures);
      Path file = Files.createTempFile(pictures, "chart-", ".png");
      return "→ " + Files.write(file, picture.bytes());
    } catch (IOException e) {
      return "→ " + pictures + ": " + e;
    }
  }
}
