package dev.beleg.bot.answer;

import dev.beleg.retrieval.figure.GoodsReader;
import dev.beleg.retrieval.figure.GoodsReader.Trade;
import dev.beleg.retrieval.figure.Parties;
import dev.beleg.retrieval.language.GazetteerEntry;
import dev.beleg.retrieval.language.Span;
import dev.beleg.retrieval.language.Word;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Finds the stretches that tell which goods go from one place to another, where a question asks
/// for that: "Which goods does Belarus buy in Lipetsk?" is answered by what it imports from there,
/// not by what it exports.
final class GoodsAnswers {

  private final GoodsReader reader;
  private final Cues cues;

  GoodsAnswers(GoodsReader reader, Cues cues) {
    this.reader = reader;
    this.cues = cues;
  }

  /// What a question wants to know of a trade.
  ///
  /// @param way from whom to whom the goods go
  /// @param partner the one that is not the home country
  /// @param open whether any goods are asked for, not some that it names
  record Wish(Parties.OneWay way, Optional<String> partner, boolean open) {}

  /// {@return the stretches that list the goods asked for, the best first; none where the question
  /// names some goods itself}
  List<Evidence> answering(Wish wish, List<Evidence> evidence) {
    return !wish.open
        ? List.of()
        : evidence.stream()
            .filter(one -> tells(wish, one))
            .sorted(Comparator.comparingDouble(one -> one.signal(Signal.TWO_SENTENCES)))
            .toList();
  }

  /// {@return the stretches without those that tell of goods going the other way alone}
  List<Evidence> notReversed(Wish wish, List<Evidence> evidence) {
    return evidence.stream().filter(one -> !isReversed(wish, one)).toList();
  }

  /// {@return what a question wants to know of a trade; empty where it asks for something else}
  Optional<Wish> wish(Question question, AskedWords words) {
    boolean ofAims = cues.wishes(Asked.AMOUNT, question.text(), question.language());
    if (question.asked() != Asked.WHICH || ofAims) {
      return Optional.empty();
    }
    Optional<String> partner = partner(question);
    return reader.read(question.text(), question.language(), partner).stream()
        .filter(trade -> trade.done() || !goodsWords(question).isEmpty())
        .filter(trade -> asksForGoods(question, trade))
        .findFirst()
        .map(trade -> new Wish(trade.way(), partner, words.within(told(question, trade))));
  }

  private static Optional<String> partner(Question question) {
    return Stream.concat(question.regions().stream(), question.countries().stream())
        .map(GazetteerEntry::code)
        .filter(code -> !code.equals(GazetteerEntry.HOME))
        .findFirst();
  }

  /// Whether the first word behind the question word that is no name and not light is one for goods
  /// or the trade itself: "which companies export …" asks for no goods.
  private boolean asksForGoods(Question question, Trade trade) {
    return Word.of(question.text()).stream()
        .map(Word::span)
        .filter(word -> question.cue().stream().noneMatch(cue -> cue.overlaps(word)))
        .filter(word -> question.names().stream().noneMatch(name -> name.span().overlaps(word)))
        .filter(word -> !cues.isLight(word.of(question.text()), question.language()))
        .findFirst()
        .filter(word -> told(question, trade).stream().anyMatch(word::overlaps))
        .isPresent();
  }

  /// The words that tell of trade and of goods in general, and the names.
  private List<Span> told(Question question, Trade trade) {
    List<Span> told = new ArrayList<>();
    told.add(trade.term());
    question.names().forEach(name -> told.add(name.span()));
    told.addAll(goodsWords(question));
    return told;
  }

  private List<Span> goodsWords(Question question) {
    return Word.of(question.text()).stream()
        .filter(word -> cues.standsForGoods(word, question.language()))
        .map(Word::span)
        .toList();
  }

  private boolean tells(Wish wish, Evidence evidence) {
    return trades(wish, evidence)
        .anyMatch(trade -> !trade.goods().isEmpty() && goes(wish.way, trade.way()));
  }

  private boolean isReversed(Wish wish, Evidence evidence) {
    List<Trade> trades = trades(wish, evidence).toList();
    return !trades.isEmpty()
        && trades.stream().allMatch(trade -> wish.way.reverses(trade.way()))
        && evidence.signal(Signal.TWO_SENTENCES) == 0;
  }

  private Stream<Trade> trades(Wish wish, Evidence evidence) {
    return reader.read(evidence.reading(), evidence.language(), wish.partner).stream();
  }

  private static boolean goes(Parties.OneWay asked, Parties.OneWay told) {
    boolean meets =
        (asked.from().isPresent() && asked.from().equals(told.from()))
            || (asked.to().isPresent() && asked.to().equals(told.to()));
    return meets && !asked.contradicts(told);
  }
}
