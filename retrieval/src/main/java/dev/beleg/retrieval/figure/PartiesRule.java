package dev.beleg.retrieval.figure;

import dev.beleg.retrieval.language.Concept;
import dev.beleg.retrieval.language.Gazetteer;
import dev.beleg.retrieval.language.GazetteerEntry;
import dev.beleg.retrieval.language.Span;
import dev.beleg.retrieval.language.TermMatcher;
import java.util.Comparator;
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

  private static final String GROUP = "X-";
  private static final String REVENUE = "revenue";
  private static final String TRADE = "trade-turnover";

  /// News name a capital for its country.
  private static final Map<String, String> CAPITALS = Map.of("BY-HM", "BY", "RU-MOW", "RU");

  /// How many words may stand between a name and what makes it a party.
  private static final int REACH = 3;

  /// How often a text names the country that it is about.
  private static final int OFTEN = 3;

  private final NamedText named;
  private final Tokens tokens;
  private final Terms terms;
  private final List<String> countries;

  /// What a name is in a trade.
  private enum Part {
    TARGET,
    ORIGIN,
    OWNER,
    PARTNER,
    PLAIN
  }

  /// A name with its part.
  ///
  /// @param attached whether it stands right beside the word for the trade
  private record Side(String code, Part part, Span span, boolean attached) {}

  PartiesRule(NamedText named) {
    this.named = named;
    this.tokens = named.tokens();
    this.terms = Terms.of(named.language());
    this.countries = oftenNamed();
  }

  private List<String> oftenNamed() {
    Map<String, Integer> counts = new HashMap<>();
    named.names().stream()
        .filter(name -> name.entry().kind() == GazetteerEntry.Kind.COUNTRY)
        .map(name -> name.entry().code())
        .filter(code -> !code.startsWith(GROUP))
        .forEach(code -> counts.merge(code, 1, Integer::sum));
    return counts.entrySet().stream()
        .filter(entry -> entry.getValue() >= OFTEN)
        .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
        .map(Map.Entry::getKey)
        .toList();
  }

  /// {@return the parties of a figure, none where it tells of no trade or the text names nobody}
  Optional<Parties> parties(Figure figure, Optional<String> measure, Optional<String> subject) {
    Optional<TradeWay> way = measure.flatMap(TradeWay::of);
    boolean untold = measure.isEmpty() && figure.unit() instanceof Unit.Money;
    if (figure.kind() == Kind.RANK || (way.isEmpty() && !untold)) {
      return Optional.empty();
    }
    if (untold) {
      List<Side> sides = sides(figure.span(), figure.span());
      return untold(sides);
    }
    return named(measure.orElseThrow(), way.get(), figure.span())
        .or(() -> unnamed(way.get(), subject))
        .map(some -> filled(some, subject));
  }

  /// {@return the measure, which is trade where it is called turnover with a region or country}
  String betweenPlaces(String measure, Span figure) {
    boolean turnover =
        measure.equals(REVENUE) && placesTrade(sides(figure, term(measure, figure).orElse(figure)));
    return turnover ? TRADE : measure;
  }

  private static boolean placesTrade(List<Side> sides) {
    return sides.stream().anyMatch(side -> side.part == Part.PARTNER && side.attached)
        || sides.stream().filter(Side::attached).map(Side::code).distinct().count() > 1;
  }

  /// {@return the parties that the sentence of a place names, a side that it leaves open left open}
  Optional<Parties> named(String measure, TradeWay way, Span place) {
    List<Side> sides = sides(place, term(measure, place).orElse(place));
    return way == TradeWay.BOTH ? mutual(sides) : oneWay(way, sides);
  }

  private Optional<Span> term(String measure, Span figure) {
    Span sentence = named.sentence(figure);
    return named.measuresNear(figure).stream()
        .filter(found -> sentence.contains(found.span()) && is(found, measure))
        .map(TermMatcher.Found::span)
        .min(Comparator.comparingInt(span -> NamedText.distance(span, figure)));
  }

  private static boolean is(TermMatcher.Found<Concept> found, String measure) {
    return found.values().getFirst().id().equals(measure);
  }

  /// The names of the clause, or, where it has none with a part, of the sentence; those nearest to
  /// the word for the trade first.
  private List<Side> sides(Span figure, Span term) {
    List<Side> own = sides(named.clause(figure), figure, term);
    boolean tells = own.stream().anyMatch(side -> side.part != Part.PLAIN);
    return tells ? own : sides(named.sentence(figure), figure, term);
  }

  private List<Side> sides(Span within, Span figure, Span term) {
    List<Gazetteer.Mention> names =
        named.namesNear(figure).stream()
            .filter(name -> within.contains(name.span()) && isParty(name))
            .filter(name -> !named.behindComma(figure, name.span()))
            .toList();
    return names.stream()
        .filter(name -> names.stream().noneMatch(other -> holds(name, other)))
        .flatMap(name -> side(name, term).stream())
        .sorted(
            Comparator.comparing((Side side) -> !side.attached)
                .thenComparingInt(side -> NamedText.distance(side.span, term)))
        .toList();
  }

  private static boolean isParty(Gazetteer.Mention name) {
    return name.entry().kind() != GazetteerEntry.Kind.ORGANISATION
        && !name.entry().code().startsWith(GROUP);
  }

  /// "Lipetsk Oblast of Russia" names the region alone.
  private boolean holds(Gazetteer.Mention country, Gazetteer.Mention region) {
    if (!region.entry().code().startsWith(country.entry().code() + "-")) {
      return false;
    }
    Span gap =
        country.span().start() < region.span().start()
            ? country.span().gap(region.span())
            : region.span().gap(country.span());
    Span between = tokens.tokens(gap);
    boolean parted = false;
    for (int i = between.start(); i < between.end(); i++) {
      parted |= divides(i);
    }
    return gap.length() == 0 || (between.length() <= REACH && !parted);
  }

  private boolean divides(int place) {
    return Stream.of(Role.CLAUSE, Role.TOWARD, Role.OUT_OF, Role.TOGETHER_WITH)
            .anyMatch(role -> terms.has(tokens, place, role))
        || tokens.at(place).isAny(",;\u2013\u2014");
  }

  private Optional<Side> side(Gazetteer.Mention name, Span term) {
    Span place = tokens.tokens(name.span());
    Span word = tokens.tokens(term);
    boolean overlaps = name.span().overlaps(term);
    boolean attached =
        overlaps
            || (place.end() <= word.start() && word.start() - place.end() <= REACH)
            || (word.end() <= place.start() && place.start() - word.end() <= REACH);
    boolean adjective = name.form() == Gazetteer.Form.ADJECTIVE;
    boolean before = overlaps || place.end() <= word.start();
    Optional<Part> part =
        adjective
            ? (attached && before && (overlaps || word.start() - place.end() <= 1)
                ? Optional.of(Part.OWNER)
                : Optional.empty())
            : part(place);
    String code = name.entry().code();
    return part.map(it -> new Side(CAPITALS.getOrDefault(code, code), it, name.span(), attached));
  }

  /// {@return what the words around a name make of it; empty where it is only a place}
  private Optional<Part> part(Span name) {
    if (possessive(name.end())) {
      return Optional.of(Part.OWNER);
    }
    for (int at = name.start(); at > name.start() - REACH; at--) {
      if (before(at, Role.ACCORDING) || before(at, Role.LOCATED)) {
        return before(at, Role.TOWARD) ? Optional.of(Part.TARGET) : Optional.empty();
      }
      Optional<Part> marked = marked(at);
      if (marked.isPresent()) {
        return marked;
      }
      if (!terms.has(tokens, at - 1, Role.BEFORE_NAME)) {
        break;
      }
    }
    return Optional.of(Part.PLAIN);
  }

  private Optional<Part> marked(int at) {
    return before(at, Role.TOWARD)
        ? Optional.of(Part.TARGET)
        : before(at, Role.OUT_OF)
            ? Optional.of(Part.ORIGIN)
            : before(at, Role.TOGETHER_WITH)
                ? Optional.of(Part.PARTNER)
                : before(at, Role.OWNED_BY) ? Optional.of(Part.OWNER) : Optional.empty();
  }

  private boolean before(int place, Role role) {
    return terms.matchBefore(tokens, place, role).isPresent();
  }

  private boolean possessive(int place) {
    return tokens.at(place).isAny("'\u2019") && tokens.at(place).glued();
  }

  private static Optional<String> find(List<Side> sides, Part part) {
    return find(sides, side -> side.part == part);
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
        find(sides, side -> side.part == Part.PLAIN || side.part == Part.OWNER)
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
    };
  }
}
