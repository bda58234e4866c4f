package dev.beleg.retrieval.figure;

import dev.beleg.retrieval.language.Span;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Finds the goods that an amount is of: "300 t of butter", "tractor exports", "sold dairy products
/// worth $312m", "fifth among suppliers of milk powder".
///
/// Goods narrow a measure of trade only where they stand right beside its word or the amount; a
/// weight is of what its sentence, or else the one before, names.
final class GoodsRule {

  private static final int REACH = 5;
  private static final int BEFORE_WORTH = 1;

  /// Measures besides those of trade that are told of single goods.
  private static final Set<String> MADE =
      Set.of("production-output", "cargo-volume", "consumption", "harvest-volume");

  /// Units that goods are weighed and filled in.
  private static final Set<String> WEIGHTS = Set.of("t", "kg", "g", "l", "hl", "m³", "bbl", "lb");

  private final NamedText named;
  private final Tokens tokens;
  private final Terms terms;

  GoodsRule(NamedText named) {
    this.named = named;
    this.tokens = named.tokens();
    this.terms = Terms.of(named.language());
  }

  /// {@return the goods that a figure is of, where the text names some; all that may be meant are
  /// its meanings}
  Optional<Thing> goods(Figure figure, Optional<String> measure) {
    return switch (figure.unit()) {
      case Unit.Measure unit when WEIGHTS.contains(unit.symbol()) ->
          behind(figure).or(() -> around(figure));
      case Unit.Money _ -> thing(beside(figure, measure.filter(GoodsRule::ofGoods)));
      case Unit.Percent _, Unit.PercentagePoint _, Unit.Multiple _
          when measure.filter(GoodsRule::ofGoods).isPresent() ->
          thing(beside(figure, measure));
      case Unit.Rank _ -> inClause(figure);
      case Unit.Percent _, Unit.PercentagePoint _, Unit.Multiple _, Unit.Measure _, Unit.Count _ ->
          Optional.empty();
    };
  }

  /// {@return whether goods make a figure of a measure one of a part of it}
  static boolean narrows(Figure figure) {
    return figure.measure().filter(GoodsRule::ofGoods).isPresent();
  }

  private static boolean ofGoods(String measure) {
    return TradeWay.of(measure).isPresent() || MADE.contains(measure);
  }

  private Optional<Thing> thing(List<Goods> goods) {
    return goods.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Thing(
                goods.getFirst().span().of(named.text()),
                goods.stream()
                    .flatMap(one -> one.ids().stream())
                    .collect(Collectors.toCollection(TreeSet::new))));
  }

  /// "1,500 tonnes of frozen beef": the goods that follow, and those joined to them.
  Optional<Thing> behind(Figure figure) {
    return thing(from(tokens.tokens(figure.span()).end()));
  }

  /// The goods that begin within reach of a place, with nothing but words of the same noun between.
  private List<Goods> from(int place) {
    for (int i = place; i < place + REACH; i++) {
      List<Goods> here = beginning(i);
      if (!here.isEmpty()) {
        return joined(here);
      }
      boolean other = !tokens.at(i).word() || divides(i);
      if (other) {
        return List.of();
      }
    }
    return List.of();
  }

  private boolean divides(int place) {
    return Stream.of(
            Role.TOWARD,
            Role.LOCATED,
            Role.COMPARED,
            Role.BY,
            Role.TO,
            Role.TREND,
            Role.REACHED,
            Role.CLAUSE)
        .anyMatch(
            role -> terms.has(tokens, place, role) && !terms.has(tokens, place, Role.OWNED_BY));
  }

  /// "Milch und Milcherzeugnisse", "meat, milk and sugar"
  private List<Goods> joined(List<Goods> first) {
    int end = first.getFirst().place().end();
    boolean joins = tokens.at(end).is(',') || terms.has(tokens, end, Role.CLAUSE);
    List<Goods> next = joins ? beginning(end + 1) : List.of();
    return next.isEmpty() ? first : Stream.concat(first.stream(), joined(next).stream()).toList();
  }

  private List<Goods> beginning(int place) {
    return at(place).stream().filter(goods -> goods.place().start() == place).toList();
  }

  private List<Goods> ending(int place) {
    return at(place - 1).stream().filter(goods -> goods.place().end() == place).toList();
  }

  private List<Goods> at(int place) {
    return tokens.at(place).edge() ? List.of() : named.goodsNear(tokens.span(place, place + 1));
  }

  private List<Goods> within(Span range, Figure figure) {
    return named.goodsNear(figure.span()).stream()
        .filter(goods -> range.contains(goods.span()) && !goods.span().overlaps(figure.span()))
        .toList();
  }

  /// A weight is of what its clause names, else its sentence, else the nearest one before.
  private Optional<Thing> around(Figure figure) {
    Span sentence = named.sentence(figure.span());
    Span earlier = new Span(named.paragraph(figure.span()).start(), sentence.start());
    return inClause(figure)
        .or(() -> thing(within(sentence, figure)))
        .or(() -> thing(lastSentence(within(earlier, figure))));
  }

  /// {@return the goods named in a figure's clause}
  Optional<Thing> inClause(Figure figure) {
    return thing(within(named.clause(figure.span()), figure));
  }

  /// {@return all goods of the figure's sentence and of the last one before that names some}
  Optional<Thing> before(Figure figure) {
    Span sentence = named.sentence(figure.span());
    Span earlier = new Span(named.paragraph(figure.span()).start(), sentence.start());
    return thing(
        Stream.concat(
                within(sentence, figure).stream(), lastSentence(within(earlier, figure)).stream())
            .toList());
  }

  private List<Goods> lastSentence(List<Goods> earlier) {
    return earlier.isEmpty()
        ? earlier
        : earlier.stream()
            .filter(
                goods ->
                    named.sentence(goods.span()).equals(named.sentence(earlier.getLast().span())))
            .toList();
  }

  /// Goods beside the word for the trade, or beside the amount.
  private List<Goods> beside(Figure figure, Optional<String> measure) {
    Span place = tokens.tokens(figure.span());
    return Stream.of(
            measure
                .flatMap(id -> named.term(id, figure.span()))
                .map(this::besideTerm)
                .orElse(List.of()),
            worth(place.start()),
            worthOf(place.end()))
        .filter(goods -> !goods.isEmpty())
        .findFirst()
        .orElse(List.of());
  }

  /// "tractor exports", "Export von Traktoren", "trade in tractors", "Traktorexporte"
  private List<Goods> besideTerm(Span term) {
    Span place = tokens.tokens(term);
    List<Goods> inside =
        named.goodsNear(term).stream().filter(goods -> term.contains(goods.span())).toList();
    List<Goods> before = ending(place.start());
    int next = place.end();
    boolean linked =
        terms.has(tokens, next, Role.LOCATED) || terms.has(tokens, next, Role.TOGETHER_WITH);
    return Stream.of(inside, before, from(linked ? next + 1 : next))
        .filter(goods -> !goods.isEmpty())
        .findFirst()
        .orElse(List.of());
  }

  /// "Waren im Wert von", "тракторов на 5 млн": goods before a word for what they are worth.
  private List<Goods> worth(int start) {
    return terms
        .matchBefore(tokens, start, Role.WORTH)
        .map(match -> nearest(match.end()))
        .orElse(List.of());
  }

  private List<Goods> nearest(int end) {
    return IntStream.rangeClosed(0, BEFORE_WORTH)
        .mapToObj(back -> ending(end - back))
        .filter(goods -> !goods.isEmpty())
        .findFirst()
        .orElse(List.of());
  }

  /// "$312 million worth of dairy products", "$5m of tractors", "5 млн долларов тракторов"
  private List<Goods> worthOf(int end) {
    boolean of =
        terms.has(tokens, end, Role.OWNED_BY)
            || terms.has(tokens, end, Role.WORTH)
            || terms.has(tokens, end, Role.SHARE_OF);
    return of ? from(end) : beginning(end);
  }
}
