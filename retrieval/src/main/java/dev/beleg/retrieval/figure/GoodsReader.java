package dev.beleg.retrieval.figure;

import dev.beleg.retrieval.language.Language;
import dev.beleg.retrieval.language.Span;
import dev.beleg.retrieval.language.Vocabulary;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Reads which goods a text tells go from whom to whom: "major exports were refrigerators", "was
/// kauft Belarus in Lipezk?".
public final class GoodsReader {

  /// The trades named near a place are looked for from its first character on.
  private static final Span FIRST = new Span(0, 1);

  private final Vocabulary vocabulary;

  /// Reads with word lists.
  ///
  /// @param vocabulary the names, measures and goods to look for
  public GoodsReader(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  /// A trade that a sentence tells of.
  ///
  /// @param way from whom to whom
  /// @param term the word that tells of it, in UTF-16 code units of the text
  /// @param done whether a verb tells of it: "exports" alone may be an amount
  /// @param goods the words of its sentence that name goods, in order
  public record Trade(Parties.OneWay way, Span term, boolean done, List<Span> goods) {

    /// Copies the goods.
    public Trade {
      goods = List.copyOf(goods);
    }
  }

  /// Reads the trades of a short text, such as a question or two sentences.
  ///
  /// @param partner the code of who is taken to trade with the one whose exports or imports these
  ///   are where a sentence leaves it open
  /// @return one for each word that tells of trade one way and names somebody, in order
  public List<Trade> read(String text, Language language, Optional<String> partner) {
    NamedText named = new NamedText(vocabulary, text, language, List.of());
    PartiesRule rule = new PartiesRule(named);
    return Stream.of(
            measures(named, rule, partner),
            verbs(named, Set.of(Role.SELLS, Role.BUYS), rule::dealt),
            verbs(named, Set.of(Role.MOVES), rule::moved))
        .flatMap(trades -> trades)
        .map(trade -> completed(trade, partner))
        .toList();
  }

  private static Stream<Trade> measures(
      NamedText named, PartiesRule rule, Optional<String> partner) {
    return named.measuresNear(FIRST).stream()
        .flatMap(
            found ->
                rule
                    .goods(found.values().getFirst().id(), found.span(), partner)
                    .map(way -> trade(named, way, found.span(), false))
                    .stream());
  }

  private static Stream<Trade> verbs(
      NamedText named, Set<Role> roles, Function<Span, Optional<Parties.OneWay>> way) {
    Tokens tokens = named.tokens();
    Terms terms = Terms.of(named.language());
    return IntStream.range(0, tokens.size())
        .filter(at -> roles.stream().anyMatch(role -> terms.has(tokens, at, role)))
        .mapToObj(at -> tokens.span(at, at + 1))
        .flatMap(verb -> way.apply(verb).map(some -> trade(named, some, verb, true)).stream());
  }

  private static Trade trade(NamedText named, Parties.OneWay way, Span term, boolean done) {
    Span sentence = named.sentence(term);
    List<Span> goods =
        named.goodsNear(term).stream().map(Goods::span).filter(sentence::contains).toList();
    return new Trade(way, term, done, goods);
  }

  private static Trade completed(Trade trade, Optional<String> partner) {
    Parties.OneWay way = trade.way;
    Optional<String> other = partner.filter(code -> !way.codes().contains(code));
    return new Trade(
        new Parties.OneWay(
            way.from().or(() -> way.to().isPresent() ? other : Optional.empty()),
            way.to().or(() -> way.from().isPresent() ? other : Optional.empty())),
        trade.term,
        trade.done,
        trade.goods);
  }
}
