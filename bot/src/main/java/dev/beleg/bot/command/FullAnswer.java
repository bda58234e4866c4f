package dev.beleg.bot.command;

import dev.beleg.bot.chat.Reply;
import dev.beleg.bot.chat.Turn;
import dev.beleg.retrieval.language.Span;
import dev.beleg.retrieval.passage.Passage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The full form of an answer: each quotation with the sentences beside it.
///
/// @param blocks what the answer says
/// @param places what it cites, under the numbers that it has for them
record FullAnswer(List<Reply.Block> blocks, CitedPlaces places) {

  /// {@return the answer with wider quotations; one whose article is no longer there stays as it
  /// is}
  static FullAnswer of(Library library, List<Reply.Block> blocks, CitedPlaces cited) {
    List<CitedPlaces.Place> places = new ArrayList<>(cited.all());
    List<Reply.Block> wide = new ArrayList<>();
    for (Reply.Block block : blocks) {
      wide.add(block instanceof Reply.QuoteBlock quote ? widened(library, quote, places) : block);
    }
    return new FullAnswer(wide, CitedPlaces.of(places));
  }

  /// Two numbers never stand for one place.
  private static Reply.Block widened(
      Library library, Reply.QuoteBlock quote, List<CitedPlaces.Place> places) {
    int at = quote.citation() - 1;
    Optional<CitedPlaces.Place> wide =
        surroundings(library, places.get(at)).filter(place -> !places.contains(place));
    wide.ifPresent(place -> places.set(at, place));
    return wide.<Reply.Block>map(
            place -> new Reply.QuoteBlock(quote.lead(), place.reading(), quote.citation()))
        .orElse(quote);
  }

  private static Optional<CitedPlaces.Place> surroundings(
      Library library, CitedPlaces.Place place) {
    Turn.Cited cited = place.cited();
    Span range = new Span(cited.start(), cited.end());
    return library
        .passage(place.source().id(), range)
        .map(passage -> CitedPlaces.Place.of(place.source(), passage, around(passage, range)));
  }

  /// With the sentence before and the one after.
  private static Span around(Passage passage, Span range) {
    List<Span> sentences = passage.sentences();
    int first = sentences.size();
    int last = -1;
    for (int i = 0; i < sentences.size(); i++) {
      if (sentences.get(i).overlaps(range)) {
        first = Math.min(first, i);
        last = i;
      }
    }
    return last < 0
        ? range
        : new Span(
            Math.min(range.start(), sentences.get(Math.max(0, first - 1)).start()),
            Math.max(range.end(), sentences.get(Math.min(sentences.size() - 1, last + 1)).end()));
  }
}
