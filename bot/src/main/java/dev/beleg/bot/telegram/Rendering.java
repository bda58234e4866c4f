package dev.beleg.bot.telegram;

import dev.beleg.bot.chat.Bytes;
import dev.beleg.bot.chat.Limits;
import dev.beleg.bot.chat.Reply;
import dev.beleg.bot.telegram.Markup.Style;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.InlineKeyboardMarkup;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardButton;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardRow;

/// A reply as Telegram shows it.
///
/// @param text its words with their markup
/// @param enclosure what stands above them; then the words are its caption
/// @param keyboard the buttons below; empty rows for none
record Rendering(
    List<Markup> text, Optional<Enclosure> enclosure, List<InlineKeyboardRow> keyboard) {

  /// A picture or file.
  ///
  /// @param name the name that it is sent by
  /// @param content its bytes
  /// @param picture whether it is shown
  record Enclosure(String name, Bytes content, boolean picture) {}

  /// The most of a message after its entities are taken out, in UTF-16 code units (Bot API,
  /// sendMessage).
  static final int LONGEST_TEXT = 4_096;

  /// The same for a caption (Bot API, sendPhoto).
  static final int LONGEST_CAPTION = 1_024;

  /// The most messages to all chats in a second that Telegram sends without asking to wait is 30;
  /// the rest is for edits and typing.
  private static final int PER_SECOND = 25;

  /// Beyond 100 Telegram drops entities: so each takes at least that much of a message.
  private static final int ENTITY = LONGEST_TEXT / 100 + 1;

  private static final int MESSAGES = 4;
  private static final String BETWEEN_BLOCKS = "\n\n";

  /// A quotation stands apart by itself.
  private static final String BESIDE_QUOTE = "\n";

  private static final int BUTTONS_IN_ROW = 3;
  private static final String PICTURE = "chart.png";

  static final Limits LIMITS =
      new Limits(LONGEST_TEXT, MESSAGES, Rendering::length, Duration.ofSeconds(1), PER_SECOND);

  /// A message with a picture or file has a caption for its text: what is missing there counts as
  /// used.
  private static int length(Reply.Block block) {
    List<Markup> text = text(block);
    int written =
        block instanceof Reply.FigureTable table
            ? new TextTable(table).longest()
            : Markup.plain(text).length();
    int enclosed = enclosure(block).isPresent() ? LONGEST_TEXT - LONGEST_CAPTION : 0;
    boolean silent = block instanceof Reply.Choices;
    int length = Math.max(written + BETWEEN_BLOCKS.length(), ENTITY * Markup.entities(text));
    return silent ? 0 : enclosed + length;
  }

  /// {@return how a reply is shown}
  static Rendering of(Reply reply) {
    List<Markup> text = new ArrayList<>();
    Optional<Enclosure> enclosure = Optional.empty();
    List<InlineKeyboardRow> keyboard = new ArrayList<>();
    for (Reply.Block block : reply.blocks()) {
      Optional<Enclosure> before = enclosure;
      List<Markup> words = text(block);
      if (!Markup.plain(words).isBlank()) {
        if (!text.isEmpty()) {
          text.add(Markup.text(between(text.getLast(), words.getFirst())));
        }
        text.addAll(words);
      }
      enclosure = enclosure(block).or(() -> before);
      if (block instanceof Reply.Choices choices) {
        keyboard.addAll(rows(choices));
      }
    }
    return new Rendering(List.copyOf(text), enclosure, List.copyOf(keyboard));
  }

  private static Optional<Enclosure> enclosure(Reply.Block block) {
    return switch (block) {
      case Reply.Picture picture -> Optional.of(new Enclosure(PICTURE, picture.png(), true));
      case Reply.Attachment file -> Optional.of(new Enclosure(file.name(), file.content(), false));
      case Reply.Paragraph _,
          Reply.QuoteBlock _,
          Reply.CitationList _,
          Reply.FigureTable _,
          Reply.Choices _ ->
          Optional.empty();
    };
  }

  private static String between(Markup before, Markup after) {
    return isQuote(before) || isQuote(after) ? BESIDE_QUOTE : BETWEEN_BLOCKS;
  }

  private static boolean isQuote(Markup part) {
    return part instanceof Markup.Styled styled && styled.style() == Style.QUOTE;
  }

  /// {@return the text in Telegram's HTML; a message is never without words}
  String html() {
    String html = Markup.html(text);
    return html.isBlank() && enclosure.isEmpty() ? "…" : html;
  }

  /// {@return the text without markup}
  String plain() {
    String plain = Markup.plain(text);
    return plain.isBlank() && enclosure.isEmpty() ? "…" : plain;
  }

  /// {@return the buttons; null for none, as the library takes it}
  @Nullable InlineKeyboardMarkup buttons() {
    return keyboard.isEmpty() ? null : new InlineKeyboardMarkup(keyboard);
  }

  private static List<Markup> text(Reply.Block block) {
    return switch (block) {
      case Reply.Paragraph paragraph -> List.of(Markup.text(paragraph.text()));
      case Reply.QuoteBlock quote -> quotation(quote);
      case Reply.CitationList list -> sources(list);
      case Reply.FigureTable table -> table(new TextTable(table));
      case Reply.Picture picture -> List.of(Markup.text(picture.caption()));
      case Reply.Attachment file -> List.of(Markup.text(file.caption()));
      case Reply.Choices _ -> List.of();
    };
  }

  private static List<Markup> quotation(Reply.QuoteBlock quote) {
    Markup words = Markup.styled(Style.QUOTE, quote.words() + " [" + quote.citation() + "]");
    return quote.lead().isEmpty()
        ? List.of(words)
        : List.of(Markup.text(quote.lead() + "\n"), words);
  }

  private static List<Markup> sources(Reply.CitationList list) {
    List<Markup> lines = new ArrayList<>();
    for (Reply.CitationList.Entry entry : list.entries()) {
      lines.add(Markup.text((lines.isEmpty() ? "[" : "\n[") + entry.number() + "] "));
      lines.addAll(source(entry));
    }
    return lines;
  }

  /// `[1] Title · 1 June 2023 · de`, and below it the place, to be copied by touching it.
  private static List<Markup> source(Reply.CitationList.Entry entry) {
    List<Markup> line = new ArrayList<>();
    String rest = String.join(" · ", said(entry.published(), entry.language()));
    if (!entry.title().isEmpty()) {
      line.add(
          entry
              .link()
              .<Markup>map(link -> new Markup.Link(link, entry.title()))
              .orElseGet(() -> Markup.text(entry.title())));
      line.add(Markup.text(rest.isEmpty() ? "\n" : " · " + rest + "\n"));
    } else if (!rest.isEmpty()) {
      line.add(Markup.text(rest + "\n"));
    }
    line.add(
        entry
            .link()
            .filter(_ -> entry.title().isEmpty())
            .<Markup>map(link -> new Markup.Link(link, entry.place()))
            .orElseGet(() -> Markup.styled(Style.CODE, entry.place())));
    return line;
  }

  private static List<String> said(String... parts) {
    return List.of(parts).stream().filter(part -> !part.isEmpty()).toList();
  }

  private static List<Markup> table(TextTable table) {
    if (table.isNarrow()) {
      return List.of(Markup.styled(Style.TABLE, table.columns()));
    }
    List<Markup> rows = new ArrayList<>();
    for (List<String> row : table.table().rows()) {
      rows.addAll(rows.isEmpty() ? List.of() : List.of(Markup.text("\n\n")));
      rows.add(Markup.styled(Style.BOLD, TextTable.name(row)));
      rows.add(Markup.text("\n" + table.rest(row)));
    }
    return rows;
  }

  private static List<InlineKeyboardRow> rows(Reply.Choices choices) {
    List<InlineKeyboardRow> rows = new ArrayList<>();
    for (Reply.Choice choice : choices.choices()) {
      if (rows.isEmpty() || rows.getLast().size() == BUTTONS_IN_ROW) {
        rows.add(new InlineKeyboardRow());
      }
      rows.getLast()
          .add(
              InlineKeyboardButton.builder()
                  .text(choice.label())
                  .callbackData(choice.action())
                  .build());
    }
    return rows;
  }
}
