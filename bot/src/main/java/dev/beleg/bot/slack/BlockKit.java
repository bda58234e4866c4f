package dev.beleg.bot.slack;

import com.slack.api.model.block.ActionsBlock;
import com.slack.api.model.block.ContextBlock;
import com.slack.api.model.block.ContextBlockElement;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.RichTextBlock;
import com.slack.api.model.block.SectionBlock;
import com.slack.api.model.block.composition.MarkdownTextObject;
import com.slack.api.model.block.composition.PlainTextObject;
import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.block.element.ButtonElement;
import com.slack.api.model.block.element.RichTextElement;
import com.slack.api.model.block.element.RichTextListElement;
import com.slack.api.model.block.element.RichTextQuoteElement;
import com.slack.api.model.block.element.RichTextSectionElement;
import dev.beleg.bot.chat.Limits;
import dev.beleg.bot.chat.Reply;
import dev.beleg.bot.chat.Reply.CitationList;
import dev.beleg.bot.chat.TextCut;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Replies as Block Kit, within what Slack documents for it.
///
/// Words are put where Slack interprets nothing, in plain and rich text; only a source with a link
/// stands in markup, escaped. So no word can notify anybody or become a link.
final class BlockKit {

  /// The most characters of all blocks of a message, below the 13,200 at which Slack refuses.
  static final int LONGEST_MESSAGE = 12_000;

  /// The most characters of a text in a block.
  static final int LONGEST_TEXT = 3_000;

  /// The most characters of the text beside the blocks; Slack advises no more.
  static final int LONGEST_FALLBACK = 4_000;

  static final int MOST_BLOCKS = 50;
  static final int LONGEST_LABEL = 75;
  static final int MOST_BUTTONS = 25;
  static final int MOST_IN_CONTEXT = 10;

  /// Every button's name begins so.
  static final String BUTTON = "press";

  /// What a block costs beside its characters, so that no message has too many.
  private static final int COST = 250;

  /// A text is cut behind at least half of what fits.
  private static final int SHORTEST_PIECE = LONGEST_TEXT / 2;

  private static final int ROOM_FOR_TITLE = 1_000;
  private static final int ROOM_BESIDE_A_LINK = LONGEST_TEXT - ROOM_FOR_TITLE - 3;

  /// Slack takes no text without a letter.
  private static final String NOTHING = "–";

  /// As often as Slack lets an app speak in a channel, and in all of them.
  private static final Limits LIMITS =
      new Limits(LONGEST_MESSAGE, 4, BlockKit::length, Duration.ofSeconds(1), 5);

  private BlockKit() {}

  static Limits limits() {
    return LIMITS;
  }

  /// How much of a message a block takes, never less than it does.
  private static int length(Reply.Block block) {
    return switch (block) {
      case Reply.Paragraph paragraph -> cost(paragraph.text());
      case Reply.QuoteBlock quote -> cost(quote.plainText());
      case CitationList list -> list.entries().stream().mapToInt(BlockKit::cost).sum();
      case Reply.FigureTable table -> cost(table.plainText());
      case Reply.Picture picture -> cost(picture.caption());
      case Reply.Attachment file -> cost(file.caption());
      case Reply.Choices choices ->
          choices.choices().stream().mapToInt(choice -> COST + choice.label().length()).sum();
    };
  }

  /// {@return whether a reply is no longer than a message may be}
  static boolean isOneMessage(Reply reply) {
    return reply.blocks().stream().mapToInt(BlockKit::length).sum() <= LONGEST_MESSAGE;
  }

  private static int cost(String text) {
    int length = SlackText.escapedLength(text);
    return length + COST * (length / SHORTEST_PIECE + 1);
  }

  /// A link is not read, but it takes room.
  private static int cost(CitationList.Entry entry) {
    return cost(entry.plainText());
  }

  /// {@return the blocks of a reply; pictures and files are sent by themselves}
  static List<LayoutBlock> blocks(Reply reply) {
    return reply.blocks().stream().<LayoutBlock>flatMap(BlockKit::blocks).toList();
  }

  private static Stream<? extends LayoutBlock> blocks(Reply.Block block) {
    return switch (block) {
      case Reply.Paragraph paragraph -> sections(paragraph.text());
      case Reply.QuoteBlock quote -> Stream.of(quotation(quote));
      case CitationList list -> contexts(list);
      case Reply.FigureTable table -> Stream.of(table(table));
      case Reply.Picture picture -> sections(picture.caption());
      case Reply.Attachment file -> sections(file.caption());
      case Reply.Choices choices -> actions(choices);
    };
  }

  private static Stream<SectionBlock> sections(String text) {
    return pieces(text, LONGEST_TEXT)
        .map(piece -> SectionBlock.builder().text(plain(piece)).build());
  }

  private static Stream<String> pieces(String text, int most) {
    List<String> pieces = new ArrayList<>();
    for (String rest = text; !rest.isBlank(); ) {
      int cut = fitting(rest, most);
      pieces.add(rest.substring(0, cut));
      rest = rest.substring(cut);
    }
    return pieces.stream().map(String::strip).filter(piece -> !piece.isEmpty());
  }

  private static int fitting(String text, int most) {
    return TextCut.longest(text, start -> SlackText.escapedLength(start) <= most);
  }

  /// {@return a text that is shown letter by letter}
  static PlainTextObject plain(String text) {
    return PlainTextObject.builder().text(text.isBlank() ? NOTHING : text).emoji(false).build();
  }

  /// {@return words in a block of their own, cut where they are too long for one}
  static SectionBlock section(String text) {
    return SectionBlock.builder().text(plain(cut(text, LONGEST_TEXT))).build();
  }

  private static RichTextBlock quotation(Reply.QuoteBlock quote) {
    List<BlockElement> elements = new ArrayList<>();
    if (!quote.lead().isBlank()) {
      elements.add(line(quote.lead()));
    }
    String words = quote.words() + " [" + quote.citation() + "]";
    elements.add(RichTextQuoteElement.builder().elements(literal(words)).build());
    return RichTextBlock.builder().elements(elements).build();
  }

  private static RichTextSectionElement line(String text) {
    return RichTextSectionElement.builder().elements(literal(text)).build();
  }

  private static List<RichTextElement> literal(String text) {
    return List.of(RichTextSectionElement.Text.builder().text(text).build());
  }

  /// A line for each row: chat windows are too narrow for columns.
  private static RichTextBlock table(Reply.FigureTable table) {
    List<BlockElement> elements = new ArrayList<>();
    elements.add(line(joined(table.header())));
    List<RichTextElement> rows =
        table.rows().stream().<RichTextElement>map(row -> line(joined(row))).toList();
    if (!rows.isEmpty()) {
      elements.add(RichTextListElement.builder().style("bullet").elements(rows).build());
    }
    return RichTextBlock.builder().elements(elements).build();
  }

  private static String joined(List<String> cells) {
    String line = cells.stream().filter(cell -> !cell.isBlank()).collect(Collectors.joining(" · "));
    return line.isEmpty() ? NOTHING : line;
  }

  private static Stream<ContextBlock> contexts(CitationList list) {
    List<ContextBlockElement> elements =
        list.entries().stream().flatMap(entry -> source(entry).stream()).toList();
    return grouped(elements, MOST_IN_CONTEXT)
        .map(group -> ContextBlock.builder().elements(group).build());
  }

  /// What has no room in one element goes on in the next.
  private static List<ContextBlockElement> source(CitationList.Entry entry) {
    String title = entry.title().substring(0, fitting(entry.title(), ROOM_FOR_TITLE));
    String line =
        new CitationList.Entry(
                entry.number(),
                entry.place(),
                title,
                entry.published(),
                entry.language(),
                Optional.empty())
            .plainText();
    Optional<String> address = entry.link().flatMap(BlockKit::address);
    List<ContextBlockElement> elements = new ArrayList<>();
    for (String piece : pieces(line, ROOM_BESIDE_A_LINK).toList()) {
      elements.add(
          elements.isEmpty() && address.isPresent() ? linked(piece, address.get()) : plain(piece));
    }
    return elements;
  }

  private static MarkdownTextObject linked(String text, String address) {
    return MarkdownTextObject.builder()
        .text("<" + address + "|" + SlackText.escaped(text).replace('|', '¦') + ">")
        .verbatim(true)
        .build();
  }

  /// A web address in the letters that cannot end a link.
  private static Optional<String> address(String link) {
    try {
      URI uri = new URI(link);
      boolean web = "https".equals(uri.getScheme()) || "http".equals(uri.getScheme());
      String ascii = SlackText.escaped(uri.toASCIIString()).replace("|", "%7C");
      return web && uri.getHost() != null && ascii.length() <= ROOM_FOR_TITLE
          ? Optional.of(ascii)
          : Optional.empty();
    } catch (URISyntaxException _) {
      return Optional.empty();
    }
  }

  private static Stream<ActionsBlock> actions(Reply.Choices choices) {
    List<BlockElement> buttons = new ArrayList<>();
    for (Reply.Choice choice : choices.choices()) {
      buttons.add(button(BUTTON + buttons.size(), choice.label(), choice.action()));
    }
    return grouped(buttons, MOST_BUTTONS)
        .map(group -> ActionsBlock.builder().elements(group).build());
  }

  /// {@return a button}
  ///
  /// @param id its name, unique in its block
  static ButtonElement button(String id, String label, String value) {
    PlainTextObject text = plain(cut(label, LONGEST_LABEL));
    return ButtonElement.builder().actionId(id).text(text).value(value).build();
  }

  /// {@return a text that is no longer than allowed, with a sign where something was left out}
  static String cut(String text, int most) {
    return text.length() <= most
        ? text
        : text.substring(0, TextCut.longest(text, start -> start.length() < most)).strip() + "…";
  }

  private static <T> Stream<List<T>> grouped(List<T> all, int most) {
    Function<Integer, List<T>> group = from -> all.subList(from, Math.min(all.size(), from + most));
    return Stream.iterate(0, from -> from < all.size(), from -> from + most).map(group);
  }

  /// {@return the text for notifications and screen readers}
  static String fallback(Reply reply) {
    String words = reply.plainText();
    return words.isBlank()
        ? NOTHING
        : SlackText.escaped(words.substring(0, fitting(words, LONGEST_FALLBACK)));
  }
}
