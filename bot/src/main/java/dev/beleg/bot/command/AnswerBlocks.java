package dev.beleg.bot.command;

import dev.beleg.bot.answer.Answer;
import dev.beleg.bot.answer.Citation;
import dev.beleg.bot.chat.Reply;
import dev.beleg.bot.chat.Turn;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/// An answer as blocks: what it states, the quotations, the sources.
final class AnswerBlocks {

  private AnswerBlocks() {}

  /// {@return the blocks of an answer without its sources}
  static List<Reply.Block> of(Answer answer) {
    Deque<String> lines = new ArrayDeque<>(answer.text().lines().toList());
    Deque<Reply.Block> quotes = new ArrayDeque<>();
    for (Citation citation : citations(answer).reversed()) {
      if (!lines.isEmpty() && isQuotation(lines.getLast(), citation)) {
        quotes.addFirst(quote(lines.removeLast(), citation));
      }
    }
    List<Reply.Block> blocks = new ArrayList<>();
    if (!lines.isEmpty()) {
      blocks.add(new Reply.Paragraph(String.join("\n", lines)));
    }
    blocks.addAll(quotes);
    return blocks;
  }

  static List<Citation> citations(Answer answer) {
    return switch (answer) {
      case Answer.Grounded grounded -> grounded.citations();
      case Answer.Abstained _ -> List.of();
    };
  }

  /// {@return the places of an answer under the numbers that they have in it}
  static CitedPlaces places(Answer answer) {
    CitedPlaces places = new CitedPlaces();
    for (Citation citation : citations(answer)) {
      places.cite(place(citation));
    }
    return places;
  }

  private static CitedPlaces.Place place(Citation citation) {
    return new CitedPlaces.Place(
        citation.source(),
        new Turn.Cited(
            citation.source().id().path(),
            citation.span().start(),
            citation.span().end(),
            citation.quote()),
        citation.reading());
  }

  /// {@return whether a line of an answer is the quotation of a place}
  static boolean isQuotation(String line, Citation citation) {
    return line.contains(citation.reading()) && line.endsWith("[" + citation.number() + "]");
  }

  /// `in German: “…” [1]` → `in German:` and the words
  private static Reply.QuoteBlock quote(String line, Citation citation) {
    String before = line.substring(0, line.indexOf(citation.reading())).strip();
    String lead = before.replaceAll("\\p{Punct}?[\\p{Pi}\\p{Pf}\\p{Ps}\"]+$", "").strip();
    return new Reply.QuoteBlock(lead, citation.reading(), citation.number());
  }
}
