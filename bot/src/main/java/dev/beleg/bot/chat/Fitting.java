package dev.beleg.bot.chat;

import dev.beleg.bot.chat.Reply.Block;
import dev.beleg.bot.chat.Reply.Paragraph;
import dev.beleg.bot.chat.Reply.QuoteBlock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// Divides a reply into messages of a surface.
///
/// A reply that needs more messages than the surface allows is shortened from the end of its words;
/// the sources and the buttons stay, even where they alone need more messages than that.
final class Fitting {

  private final Limits limits;
  private final int length;
  private final BlockDivision division;

  /// A block whose text can end earlier.
  private record Words(String text, Function<String, Block> block) {}

  /// Makes a divider.
  ///
  /// @param length the most of a message, where it is to be less than the limits allow
  Fitting(Limits limits, int length) {
    this.limits = limits;
    this.length = length;
    this.division = new BlockDivision(limits.ruler(), length);
  }

  /// {@return the replies to send one after the other, each within the limits}
  ///
  /// @param notice says that something was left out
  List<Reply> divide(Reply whole, String notice) {
    List<Block> pieces =
        whole.blocks().stream().flatMap(block -> division.pieces(block).stream()).toList();
    return packed(fits(pieces) ? pieces : shortened(pieces, new Paragraph(notice)));
  }

  /// Keeps the most pieces of words that leave room for what must stay, found by halving: more
  /// words never need fewer messages. Then as much of the next piece as there is room for.
  private List<Block> shortened(List<Block> pieces, Paragraph notice) {
    List<Block> words = pieces.stream().filter(piece -> !mustStay(piece)).toList();
    int fitting = 0;
    int tooMany = words.size();
    while (tooMany - fitting > 1) {
      int middle = (fitting + tooMany) / 2;
      if (fits(keeping(middle, pieces, List.of(notice)))) {
        fitting = middle;
      } else {
        tooMany = middle;
      }
    }
    int kept = fitting;
    return words.stream()
        .skip(kept)
        .findFirst()
        .flatMap(Fitting::words)
        .flatMap(next -> keepingStart(next, start -> keeping(kept, pieces, List.of(start, notice))))
        .orElseGet(() -> keeping(kept, pieces, List.of(notice)));
  }

  private Optional<List<Block>> keepingStart(Words next, Function<Block, List<Block>> whole) {
    Function<String, List<Block>> started = text -> whole.apply(next.block.apply(text));
    int cut = TextCut.longest(next.text, text -> fits(started.apply(text)));
    return Optional.of(started.apply(next.text.substring(0, cut))).filter(this::fits);
  }

  private static Optional<Words> words(Block block) {
    return switch (block) {
      case Paragraph paragraph -> Optional.of(new Words(paragraph.text(), Paragraph::new));
      case QuoteBlock quote ->
          Optional.of(
              new Words(
                  quote.words(), text -> new QuoteBlock(quote.lead(), text, quote.citation())));
      case Reply.CitationList _,
          Reply.FigureTable _,
          Reply.Picture _,
          Reply.Attachment _,
          Reply.Choices _ ->
          Optional.empty();
    };
  }

  private static List<Block> keeping(int words, List<Block> pieces, List<Block> inPlaceOfRest) {
    List<Block> kept = new ArrayList<>();
    int seen = 0;
    for (Block piece : pieces) {
      if (mustStay(piece)) {
        kept.add(piece);
      } else {
        kept.addAll(seen < words ? List.of(piece) : seen == words ? inPlaceOfRest : List.of());
        seen++;
      }
    }
    return kept;
  }

  private static boolean mustStay(Block block) {
    return block instanceof Reply.CitationList || block instanceof Reply.Choices;
  }

  private boolean fits(List<Block> pieces) {
    return packed(pieces).size() <= limits.messages();
  }

  private List<Reply> packed(List<Block> pieces) {
    List<Reply> messages = new ArrayList<>();
    List<Block> message = new ArrayList<>();
    int used = 0;
    for (Block piece : pieces) {
      int needed = limits.ruler().length(piece);
      if (!message.isEmpty() && used + needed > length) {
        messages.add(new Reply(message));
        message.clear();
        used = 0;
      }
      message.add(piece);
      used += needed;
    }
    messages.add(new Reply(message));
    return messages;
  }
}
