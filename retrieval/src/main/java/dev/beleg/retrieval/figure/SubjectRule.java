package dev.beleg.retrieval.figure;

import dev.beleg.retrieval.language.Gazetteer;
import dev.beleg.retrieval.language.GazetteerEntry;
import dev.beleg.retrieval.language.Span;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/// Finds the region, country or organisation that a figure is about: in its clause, else its
/// sentence, else before it in its paragraph, else the whole text. A text whose first line names an
/// organisation alone is about that.
final class SubjectRule {

  private static final String RUSSIA = "RU";

  /// Codes of groups of countries, which articles name for their frame.
  private static final String GROUP = "X-";

  private static final int FOREIGN = 1;
  private static final int AT_HOME = 2;
  private static final int ORGANISATION = 3;
  private static final int ANY = 5;

  /// How often a text names the country that it is about.
  private static final int OFTEN = 3;

  private static final int FAR_MORE = 2;

  /// A name in the first line counts for so many.
  private static final int HEADLINE = 3;

  /// How many words stand between "according to" and a name at most.
  private static final int NEAR = 3;

  private final NamedText named;
  private final TradeSides sides;
  private final Frame frame;

  /// What a whole text is about, for figures that stand beside no name.
  ///
  /// @param organisation the organisation its first line names alone
  /// @param main that organisation, else the region or country named most
  record Frame(Optional<String> organisation, Optional<String> main) {}

  SubjectRule(NamedText named, Optional<Frame> whole) {
    this.named = named;
    this.sides = new TradeSides(named);
    this.frame = whole.orElseGet(this::ownFrame);
  }

  private Frame ownFrame() {
    Optional<String> organisation = headline();
    return new Frame(organisation, organisation.or(this::mostNamed));
  }

  Frame frame() {
    return frame;
  }

  /// A name that stands somewhere; a region and its town of one name are one.
  private record Place(Span span, String code) {}

  /// The organisation of the headline where nothing abroad is named there.
  private Optional<String> headline() {
    Span line = named.paragraph(new Span(0, 0));
    List<Gazetteer.Mention> names =
        named.names().stream().filter(name -> line.contains(name.span())).toList();
    boolean abroad = names.stream().anyMatch(name -> preference(name) <= FOREIGN);
    return names.stream()
        .filter(name -> !abroad && preference(name) == ORGANISATION)
        .map(name -> name.entry().code())
        .findFirst();
  }

  /// The region abroad that is named most, in the first line above all; the country that is named
  /// often where it is named far more than that region.
  private Optional<String> mostNamed() {
    Map<String, Integer> counts = new HashMap<>();
    int line = named.paragraph(new Span(0, 0)).end();
    Set<Place> seen = new HashSet<>();
    for (Gazetteer.Mention name : named.allNames()) {
      if (preference(name) <= FOREIGN && seen.add(new Place(name.span(), name.entry().code()))) {
        int weight = name.span().end() <= line ? HEADLINE : 1;
        counts.merge(name.entry().code(), weight, Integer::sum);
      }
    }
    Optional<String> region = most(counts, code -> code.indexOf('-') > 0);
    Optional<String> country =
        most(counts, code -> code.indexOf('-') < 0)
            .filter(code -> counts.getOrDefault(code, 0) >= OFTEN)
            .filter(
                code ->
                    counts.getOrDefault(code, 0)
                        >= region.map(one -> counts.getOrDefault(one, 0) * FAR_MORE).orElse(0));
    return country.or(() -> region);
  }

  private static Optional<String> most(Map<String, Integer> counts, Predicate<String> wanted) {
    return counts.keySet().stream()
        .filter(wanted)
        .max(
            Comparator.<String>comparingInt(code -> counts.getOrDefault(code, 0))
                .thenComparing(Comparator.naturalOrder()));
  }

  /// Regions abroad say most, then regions at home, organisations, other countries, and last the
  /// two countries that every article names.
  private static int preference(Gazetteer.Mention name) {
    String code = name.entry().code();
    if (code.startsWith(GROUP)) {
      return 4;
    }
    return switch (name.entry().kind()) {
      case REGION -> code.startsWith(GazetteerEntry.HOME + "-") ? AT_HOME : 0;
      case COUNTRY -> code.equals(GazetteerEntry.HOME) ? ANY : code.equals(RUSSIA) ? 4 : FOREIGN;
      case ORGANISATION -> ORGANISATION;
    };
  }

  /// {@return the code of what a figure is about}
  Optional<String> subject(Span figure) {
    return best(named.clause(figure), figure, FOREIGN)
        .or(() -> best(named.sentence(figure), figure, ORGANISATION))
        .or(
            () ->
                frame.organisation.isEmpty()
                    ? best(before(figure), figure, FOREIGN)
                    : Optional.empty())
        .map(name -> name.entry().code())
        .or(() -> frame.main)
        .or(() -> best(named.sentence(figure), figure, ANY).map(name -> name.entry().code()));
  }

  /// "According to the Economy Ministry": who says so is not what a figure is about.
  private boolean tells(Gazetteer.Mention name) {
    Tokens tokens = named.tokens();
    int at = tokens.tokens(name.span()).start();
    Terms terms = Terms.of(named.language());
    return IntStream.rangeClosed(at - NEAR, at)
        .anyMatch(i -> terms.matchBefore(tokens, i, Role.ACCORDING).isPresent());
  }

  private Span before(Span figure) {
    return new Span(named.paragraph(figure).start(), named.sentence(figure).end());
  }

  private Optional<Gazetteer.Mention> best(Span within, Span figure, int leastPreferred) {
    return named.namesNear(figure).stream()
        .filter(name -> within.contains(name.span()) && preference(name) <= leastPreferred)
        .filter(name -> preference(name) != ORGANISATION || !tells(name))
        .filter(
            name -> preference(name) != AT_HOME || frame.main.isEmpty() || !sides.comesFrom(name))
        .min(
            Comparator.<Gazetteer.Mention>comparingInt(SubjectRule::preference)
                .thenComparing(name -> named.behindComma(figure, name.span()))
                .thenComparingInt(name -> NamedText.distance(name.span(), figure)));
  }
}
