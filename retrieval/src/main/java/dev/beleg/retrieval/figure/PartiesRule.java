package dev.beleg.retrieval.figure;

import dev.beleg.retrieval.figure.TradeSides.Part;
import dev.beleg.retrieval.figure.TradeSides.Side;
import dev.beleg.retrieval.language.GazetteerEntry;
import dev.beleg.retrieval.language.Span;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Finds between whom the goods of a figure go: "Lipetsk's exports to Belarus", "Handel zwischen
/// Belarus und Lipezk", "импорт из Беларуси".
///
/// The word before a name tells its part. A side that the sentence leaves open is the figure's
/// subject, or else the country that the whole text is about.
final class PartiesRule {

  private static final String REVENUE = "revenue";
  private static final String TRADE = "trade-turnover";

  /// Measures that are told by verbs.
  static final Set<String> DEALS = Set.of("sales", "purchases", "deliveries");

  /// How often a text names the country that it is about.
  private static final int OFTEN = 3;

  private final NamedText named;
  private final TradeSides sides;
  private final TradeDeal deal;
  private final RankingRule ranking;
  private final MakerRule maker;
  private final List<String> countries;

  PartiesRule(NamedText named) {
    this.named = named;
    this.sides = new TradeSides(named);
    this.deal = new TradeDeal(named, sides);
    this.ranking = new RankingRule(named, sides);
    this.maker = new MakerRule(named, sides);
    this.countries = oftenNamed();
  }

  private List<String> oftenNamed() {
    Map<String, Integer> counts = new HashMap<>();
    named.names().stream()
        .filter(name -> name.entry().kind() == GazetteerEntry.Kind.COUNTRY)
        .map(name -> name.entry().code())
        .filter(code -> !code.startsWith(TradeSides.GROUP))
        .forEach(code -> counts.merge(code, 1, Integer::sum));
    return counts.entrySet().stream()
        .filter(entry -> entry.getValue() >= OFTEN)
        .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
        .map(Map.Entry::getKey)
        .toList();
  }

  /// {@return the parties of a figure, none where it tells of no trade or the text names nobody}
  Optional<Parties> parties(Figure figure, Optional<String> measure, Optional<String> about) {
    Optional<String> subject = about.filter(this::isPlace);
    return switch (figure.unit()) {
      case Unit.Rank _ -> ranking.parties(figure.span(), subject);
      case Unit.Percent _ when isPart(figure, measure) ->
          maker.parties(figure.span(), subject).or(() -> ranking.held(figure.span()));
      case Unit.Count _ -> delivered(figure, measure, subject);
      case Unit.Measure unit when !unit.time() -> delivered(figure, measure, subject);
      case Unit.Money _, Unit.Percent _, Unit.PercentagePoint _, Unit.Multiple _, Unit.Measure _ ->
          traded(figure, measure, subject);
    };
  }

  private static boolean isPart(Figure figure, Optional<String> measure) {
    return figure.kind() == Kind.SHARE || (figure.kind() == Kind.TARGET && measure.isEmpty());
  }

  private boolean isPlace(String code) {
    return named
        .vocabulary()
        .gazetteer()
        .entry(code)
        .filter(entry -> entry.kind() != GazetteerEntry.Kind.ORGANISATION)
        .isPresent();
  }

  /// Things go somewhere where a verb or the measure tells, or "215 lifts from Mogilev".
  private Optional<Parties> delivered(
      Figure figure, Optional<String> measure, Optional<String> subject) {
    List<Side> told = sides.of(figure.span(), figure.span());
    boolean brought = told.stream().anyMatch(side -> side.part() == Part.ORIGIN && side.attached());
    return brought || deal.tells(figure.span()) || measure.flatMap(TradeWay::of).isPresent()
        ? deal.parties(figure.span())
            .or(
                () ->
                    measure.flatMap(
                        id -> TradeWay.of(id).flatMap(way -> named(id, way, figure.span()))))
            .or(() -> untold(told))
            .map(some -> filled(some, subject))
        : Optional.empty();
  }

  private Optional<Parties> traded(
      Figure figure, Optional<String> measure, Optional<String> subject) {
    Optional<TradeWay> way = measure.flatMap(TradeWay::of);
    boolean untold = measure.isEmpty() && figure.unit() instanceof Unit.Money;
    if (way.isEmpty() && !untold) {
      return Optional.empty();
    }
    if (untold) {
      return deal.parties(figure.span()).or(() -> untold(sides.of(figure.span(), figure.span())));
    }
    Optional<Parties> dealt =
        measure.filter(DEALS::contains).flatMap(_ -> deal.parties(figure.span()));
    return dealt
        .or(() -> named(measure.orElseThrow(), way.get(), figure.span()))
        .or(() -> unnamed(way.get(), subject))
        .map(some -> filled(some, subject));
  }

  /// {@return the measure, which is trade where it is called turnover with a region or country}
  String betweenPlaces(String measure, Span figure) {
    boolean turnover =
        measure.equals(REVENUE)
            && placesTrade(sides.of(figure, named.term(measure, figure).orElse(figure)));
    return turnover ? TRADE : measure;
  }

  private static boolean placesTrade(List<Side> sides) {
    return sides.stream().anyMatch(side -> side.part() == Part.PARTNER && side.attached())
        || sides.stream().filter(Side::attached).map(Side::code).distinct().count() > 1;
  }

  /// {@return from whom to whom goods go where a measure of trade is named, the partner being the
  /// other one where its sentence names nobody; empty where they do not go one way}
  Optional<Parties.OneWay> goods(String measure, Span term, Optional<String> partner) {
    return TradeWay.of(measure)
        .filter(_ -> TradeWay.goods(measure))
        .flatMap(
            way ->
                Optional.of(measure)
                    .filter(DEALS::contains)
                    .flatMap(_ -> deal.parties(term))
                    .or(() -> named(measure, way, term))
                    .or(() -> unnamed(way, partner)))
        .flatMap(PartiesRule::oneWay);
  }

  /// {@return from whom to whom goods go where a verb tells, by the names and words around it}
  Optional<Parties.OneWay> dealt(Span verb) {
    return deal.parties(verb).flatMap(PartiesRule::oneWay).or(() -> moved(verb));
  }

  /// {@return from whom to whom goods go by the words around a verb: "aus Belarus", "to Lipetsk"}
  Optional<Parties.OneWay> moved(Span verb) {
    return untold(sides.of(verb, verb)).flatMap(PartiesRule::oneWay);
  }

  private static Optional<Parties.OneWay> oneWay(Parties parties) {
    return parties instanceof Parties.OneWay way ? Optional.of(way) : Optional.empty();
  }

  /// {@return the parties that the sentence of a place names, a side that it leaves open left open}
  Optional<Parties> named(String measure, TradeWay way, Span place) {
    List<Side> told = pointed(place, sides.of(place, named.term(measure, place).orElse(place)));
    return way == TradeWay.BOTH ? mutual(told) : oneWay(way, told);
  }

  /// "Lipetsk: imports from there": the place that is pointed back to.
  private List<Side> pointed(Span place, List<Side> told) {
    Optional<Part> part =
        named.says(Role.THENCE, place)
            ? Optional.of(Part.ORIGIN)
            : named.says(Role.THITHER, place) ? Optional.of(Part.TARGET) : Optional.empty();
    return part.map(
            to ->
                told.stream()
                    .map(
                        side ->
                            side.part() == Part.PLAIN || side.part() == Part.OWNER
                                ? new Side(side.code(), to, side.span(), side.attached())
                                : side)
                    .toList())
        .orElse(told);
  }

  private static Optional<String> find(List<Side> sides, Part part) {
    return find(sides, side -> side.part() == part);
  }

  private static Optional<String> find(List<Side> sides, Predicate<Side> wanted) {
    return sides.stream().filter(wanted).map(Side::code).findFirst();
  }

  private static Optional<Parties> oneWay(Optional<String> from, Optional<String> to) {
    return from.isEmpty() && to.isEmpty()
        ? Optional.empty()
        : Optional.of(new Parties.OneWay(from, to));
  }

  /// "Lipetsk sent goods for 91 million to Belarus": whoever is named beside a target or an origin
  /// is the other side.
  private static Optional<Parties> untold(List<Side> sides) {
    Optional<String> target = find(sides, Part.TARGET);
    Optional<String> origin = find(sides, Part.ORIGIN);
    Optional<String> other =
        find(sides, side -> side.part() == Part.PLAIN || side.part() == Part.OWNER)
            .filter(code -> !target.equals(Optional.of(code)) && !origin.equals(Optional.of(code)));
    return target.isPresent()
        ? oneWay(origin.or(() -> other), target)
        : origin.flatMap(from -> oneWay(Optional.of(from), other));
  }

  private static Optional<Parties> oneWay(TradeWay way, List<Side> sides) {
    Optional<String> target = find(sides, Part.TARGET);
    Optional<String> origin = find(sides, Part.ORIGIN);
    Optional<String> owner =
        find(sides, Part.OWNER)
            .or(() -> find(sides, Part.PLAIN))
            .filter(code -> !target.equals(Optional.of(code)) && !origin.equals(Optional.of(code)));
    return way == TradeWay.OUT
        ? oneWay(origin.or(() -> owner), target)
        : oneWay(origin, owner.or(() -> target));
  }

  private static Optional<Parties> mutual(List<Side> sides) {
    Optional<String> partner = find(sides, Part.PARTNER);
    Optional<String> owner = find(sides, Part.OWNER);
    Set<String> codes =
        Stream.concat(
                Stream.of(partner, owner).flatMap(Optional::stream), sides.stream().map(Side::code))
            .collect(Collectors.toCollection(LinkedHashSet::new));
    List<String> two = codes.stream().limit(Parties.SIDES).toList();
    return two.isEmpty() ? Optional.empty() : Optional.of(new Parties.Mutual(Set.copyOf(two)));
  }

  /// Where the sentence names nobody, the subject is one side.
  private static Optional<Parties> unnamed(TradeWay way, Optional<String> subject) {
    return subject.map(
        code ->
            switch (way) {
              case BOTH -> new Parties.Mutual(Set.of(code));
              case OUT -> new Parties.OneWay(Optional.empty(), Optional.of(code));
              case IN -> new Parties.OneWay(Optional.of(code), Optional.empty());
            });
  }

  /// An open side is the subject where that is no known side, else the country of the text.
  private Parties filled(Parties parties, Optional<String> subject) {
    Set<String> known = parties.codes();
    if (known.size() == Parties.SIDES) {
      return parties;
    }
    String one = known.iterator().next();
    Optional<String> other =
        Stream.concat(subject.stream(), countries.stream())
            .filter(code -> !code.equals(one) && !within(code, one) && !within(one, code))
            .findFirst();
    return other.map(code -> with(parties, code)).orElse(parties);
  }

  private static boolean within(String code, String other) {
    return other.startsWith(code + "-");
  }

  private static Parties with(Parties parties, String code) {
    return switch (parties) {
      case Parties.Mutual mutual ->
          new Parties.Mutual(
              Stream.concat(mutual.sides().stream(), Stream.of(code)).collect(Collectors.toSet()));
      case Parties.OneWay one ->
          new Parties.OneWay(
              one.from().or(() -> Optional.of(code)), one.to().or(() -> Optional.of(code)));
      case Parties.Placed placed -> placed;
    };
  }
}
