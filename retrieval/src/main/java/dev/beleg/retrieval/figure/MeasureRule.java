package dev.beleg.retrieval.figure;

import dev.beleg.retrieval.language.Concept;
import dev.beleg.retrieval.language.Span;
import dev.beleg.retrieval.language.TermMatcher;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Finds what a figure measures: in its clause, else its sentence, else the sentences before it.
final class MeasureRule {

  private static final int AROUND_RANK = 60;
  private static final List<String> RANKED = List.of("exports", "imports", "trade-turnover");
  private static final String NUMBER = "number-of-";

  /// "31 % higher" measures no height.
  private static final String HEIGHT = "height";

  /// How many words stand between a contract and what it is worth at most.
  private static final int DEAL_REACH = 4;

  private static final Set<String> MEETINGS = Set.of("number-of-visits", "number-of-meetings");

  /// Measures that only say that something changed or how it is counted.
  private static final Set<String> GENERAL =
      Set.of(
          "growth",
          "decline",
          "share",
          "rank",
          "multiple-change",
          "volume-quantity",
          "forecast-value",
          "price",
          "cost");

  /// What goods are worth, which names no measure of its own: "goods worth $91m".
  static final Set<String> PRICES = Set.of("price", "cost");

  private final NamedText named;
  private final Terms terms;

  MeasureRule(NamedText named) {
    this.named = named;
    this.terms = Terms.of(named.language());
  }

  /// Whether a measure named at a place can be that of a figure.
  @FunctionalInterface
  private interface Fitting {
    boolean test(String measure, Figure figure, Span term);
  }

  /// {@return the id of what a figure measures}
  Optional<String> measure(Figure figure) {
    if (figure.unit() instanceof Unit.Measure unit && unit.time()) {
      return known("duration");
    }
    if (figure.kind() == Kind.RANK) {
      return compound(figure).or(() -> known("rank"));
    }
    if (figure.kind() == Kind.SHARE && figure.unit() instanceof Unit.Percent) {
      return known("share");
    }
    if (figure.unit() instanceof Unit.Money && signed(figure)) {
      return known("contract-value");
    }
    Span clause = named.clause(figure.span());
    Span sentence = named.sentence(figure.span());
    return nearest(figure, clause, this::fits)
        .or(() -> nearest(figure, sentence, this::fits))
        .or(() -> nearest(figure, sentence, MeasureRule::priced))
        .or(() -> inherits(figure) ? before(figure, this::fits) : Optional.empty())
        .or(() -> inherits(figure) ? before(figure, MeasureRule::priced) : Optional.empty());
  }

  /// "an agreement worth $40 million on the production of lifts"
  private boolean signed(Figure figure) {
    Tokens tokens = named.tokens();
    int place = tokens.tokens(figure.span()).start();
    for (int i = place; i > place - DEAL_REACH && !tokens.at(i - 1).isAny(",;.:"); i--) {
      if (terms.matchBefore(tokens, i, Role.DEAL).isPresent()) {
        return true;
      }
    }
    return false;
  }

  private Optional<String> known(String id) {
    return named.vocabulary().measures().concept(id).map(Concept::id);
  }

  private static boolean inherits(Figure figure) {
    return figure.unit() instanceof Unit.Money || figure.unit() instanceof Unit.Percent;
  }

  private Optional<String> nearest(Figure figure, Span within, Fitting fitting) {
    return named.measuresNear(figure.span()).stream()
        .filter(found -> within.contains(found.span()))
        .filter(found -> !named.behindComma(figure.span(), found.span()))
        .filter(found -> fitting.test(id(found), figure, found.span()))
        .min(Comparator.comparingInt(found -> NamedText.distance(found.span(), figure.span())))
        .map(MeasureRule::id);
  }

  private static String id(TermMatcher.Found<Concept> found) {
    return found.values().getFirst().id();
  }

  /// Money is no headcount; a count is of what its own words name, and the name of a unit names no
  /// measure.
  private boolean fits(String measure, Figure figure, Span term) {
    boolean verb = terms.has(named.tokens(), named.tokens().tokens(term).start(), Role.TREND);
    if (GENERAL.contains(measure) || measure.equals("duration") || verb) {
      return false;
    }
    return switch (figure.unit()) {
      case Unit.Money _ -> MeasureUnits.money(measure);
      case Unit.Percent _, Unit.PercentagePoint _, Unit.Multiple _ ->
          !measure.startsWith(NUMBER) && !measure.equals(HEIGHT) && !term.overlaps(figure.span());
      case Unit.Rank _ -> false;
      case Unit.Measure _ -> !term.overlaps(figure.span()) && MeasureUnits.physical(measure);
      case Unit.Count _ ->
          term.overlaps(figure.span())
              || MeasureUnits.goods(measure)
              || (figure.unit().id().filter(terms::counts).isPresent()
                  && MEETINGS.contains(measure));
    };
  }

  /// What something costs, where the sentence names nothing else in money.
  private static boolean priced(String measure, Figure figure, Span term) {
    boolean change = figure.unit() instanceof Unit.Percent && figure.kind() == Kind.CHANGE;
    return (change || figure.unit() instanceof Unit.Money) && PRICES.contains(measure);
  }

  /// The last measure named before the sentence in its paragraph.
  private Optional<String> before(Figure figure, Fitting fitting) {
    Span paragraph = named.paragraph(figure.span());
    int end = named.sentence(figure.span()).start();
    return named.measuresNear(figure.span()).stream()
        .filter(found -> paragraph.contains(found.span()) && found.span().end() <= end)
        .filter(found -> fitting.test(id(found), figure, found.span()))
        .reduce((_, later) -> later)
        .map(MeasureRule::id);
  }

  /// "Platz 10 der Exportpartner", "по импорту — второе место": what a word near a rank begins with
  /// names its measure, in the clause and rather behind it.
  private Optional<String> compound(Figure figure) {
    Span clause = named.clause(figure.span());
    int end = figure.span().end();
    int to = Math.max(end, Math.min(named.sentence(figure.span()).end(), end + AROUND_RANK));
    int from = Math.max(clause.start(), figure.span().start() - AROUND_RANK);
    return first(named.text().substring(end, Math.min(to, Math.max(end, clause.end()))))
        .or(() -> first(named.text().substring(from, Math.max(from, figure.span().start()))))
        .or(() -> first(named.text().substring(end, to)));
  }

  private Optional<String> first(String around) {
    String folded = Spelling.fold(around);
    return RANKED.stream()
        .filter(id -> place(folded, id) >= 0)
        .min(Comparator.comparingInt(id -> place(folded, id)));
  }

  private int place(String folded, String id) {
    return terms(id).stream().mapToInt(folded::indexOf).filter(at -> at >= 0).min().orElse(-1);
  }

  private List<String> terms(String id) {
    return named
        .vocabulary()
        .measures()
        .concept(id)
        .map(concept -> concept.terms(named.language()))
        .orElse(List.of())
        .stream()
        .filter(term -> term.indexOf(' ') < 0)
        .map(Spelling::fold)
        .toList();
  }
}
