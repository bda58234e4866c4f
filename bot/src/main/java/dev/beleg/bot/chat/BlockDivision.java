package dev.beleg.bot.chat;

import dev.beleg.bot.chat.Reply.Attachment;
import dev.beleg.bot.chat.Reply.Block;
import dev.beleg.bot.chat.Reply.Choices;
import dev.beleg.bot.chat.Reply.CitationList;
import dev.beleg.bot.chat.Reply.FigureTable;
import dev.beleg.bot.chat.Reply.Paragraph;
import dev.beleg.bot.chat.Reply.Picture;
import dev.beleg.bot.chat.Reply.QuoteBlock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// Divides a block that is too long for a message into several of its kind.
final class BlockDivision {

  private final Limits.Ruler ruler;
  private final int length;

  BlockDivision(Limits.Ruler ruler, int length) {
    this.ruler = ruler;
    this.length = length;
  }

  /// {@return the block itself where it fits, else pieces that do, in order}
  List<Block> pieces(Block block) {
    if (fits(block)) {
      return List.of(block);
    }
    return switch (block) {
      case Paragraph paragraph -> ofText(paragraph.text(), Paragraph::new, true);
      case QuoteBlock quote -> ofQuote(quote);
      case CitationList list -> grouped(list.entries(), this::fitted, CitationList::new);
      case FigureTable table -> ofTable(table);
      case Picture picture ->
          captioned(picture.caption(), caption -> new Picture(picture.png(), caption));
      case Attachment file ->
          captioned(
              file.caption(), caption -> new Attachment(file.name(), file.content(), caption));
      case Choices choices -> grouped(choices.choices(), this::fitted, Choices::new);
    };
  }

  private boolean fits(Block block) {
    return ruler.length(block) <= length;
  }

  /// Each piece shows which source its words are of; the pieces together are the quotation letter
  /// by letter.
  private List<Block> ofQuote(QuoteBlock quote) {
    int half = length / 2;
    String lead = quote.lead().length() > half ? "" : quote.lead();
    return ofText(quote.words(), words -> new QuoteBlock(lead, words, quote.citation()), false);
  }

  /// Rows stay whole and each piece has the heads; a table too wide for that becomes text.
  private List<Block> ofTable(FigureTable table) {
    Function<List<List<String>>, Block> block = rows -> new FigureTable(table.header(), rows);
    boolean tooWide = table.rows().stream().anyMatch(row -> !fits(block.apply(List.of(row))));
    return tooWide || table.rows().isEmpty()
        ? pieces(new Paragraph(table.plainText()))
        : grouped(table.rows(), row -> row, block);
  }

  /// A picture or file stays whole; what its caption has too much goes on below it.
  private List<Block> captioned(String caption, Function<String, Block> block) {
    List<Block> pieces = new ArrayList<>();
    int cut = TextCut.longest(caption, text -> fits(block.apply(text)));
    pieces.add(block.apply(caption.substring(0, cut).strip()));
    pieces.addAll(pieces(new Paragraph(caption.substring(cut).strip())));
    return pieces;
  }

  private List<Block> ofText(String text, Function<String, Block> block, boolean stripped) {
    List<Block> pieces = new ArrayList<>();
    int from = 0;
    while (from < text.length()) {
      // No ruler counts less than one for a letter or two, so what lies beyond cannot fit.
      String window = text.substring(from, Math.min(text.length(), from + 2 * length));
      int cut = TextCut.longest(window, part -> fits(block.apply(part)));
      String piece = window.substring(0, cut);
      if (!stripped || !piece.isBlank()) {
        pieces.add(block.apply(stripped ? piece.strip() : piece));
      }
      from += cut;
    }
    return pieces;
  }

  private <T> List<Block> grouped(
      List<T> parts, Function<T, T> fitted, Function<List<T>, Block> block) {
    List<Block> pieces = new ArrayList<>();
    List<T> group = new ArrayList<>();
    for (T part : parts) {
      group.add(fitted.apply(part));
      if (group.size() > 1 && !fits(block.apply(group))) {
        T last = group.removeLast();
        pieces.add(block.apply(group));
        group.clear();
        group.add(last);
      }
    }
    pieces.add(block.apply(group));
    return pieces;
  }

  /// An entry that is too long for a message loses what is not needed to find the place.
  private CitationList.Entry fitted(CitationList.Entry entry) {
    if (fits(new CitationList(List.of(entry)))) {
      return entry;
    }
    int title =
        TextCut.longest(
            entry.title(), text -> fits(new CitationList(List.of(titled(entry, text + "…")))));
    CitationList.Entry shorter = titled(entry, entry.title().substring(0, title).strip() + "…");
    return fits(new CitationList(List.of(shorter)))
        ? shorter
        : new CitationList.Entry(
            entry.number(), entry.place(), "", entry.published(), "", Optional.empty());
  }

  private Reply.Choice fitted(Reply.Choice choice) {
    Function<String, Reply.Choice> labelled = label -> new Reply.Choice(label, choice.action());
    int cut =
        TextCut.longest(choice.label(), text -> fits(new Choices(List.of(labelled.apply(text)))));
    return labelled.apply(choice.label().substring(0, cut));
  }

  private static CitationList.Entry titled(CitationList.Entry entry, String title) {
    return new CitationList.Entry(
        entry.number(), entry.place(), title, entry.published(), entry.language(), entry.link());
  }
}
