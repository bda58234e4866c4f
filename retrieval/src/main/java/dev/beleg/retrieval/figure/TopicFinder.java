package dev.beleg.retrieval.figure;

import dev.beleg.retrieval.language.Concept;
import dev.beleg.retrieval.language.Gazetteer;
import dev.beleg.retrieval.language.GazetteerEntry;
import dev.beleg.retrieval.language.Language;
import dev.beleg.retrieval.language.Span;
import dev.beleg.retrieval.language.TermMatcher;
import dev.beleg.retrieval.language.Vocabulary;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Finds what the figures of one text are about: the subject from the sentence, else the paragraph,
/// else the whole text; the measure from the sentence, else the sentences before it.
final class TopicFinder {

  private static final int WINDOW = 40;
  private static final int CLAUSE = 300;
  private static final int BEHIND_RANK = 80;
  private static final String NUMBER = "number-of-";
  private static final Set<String> EVENTS = Set.of("times", "mal", "Mal", "раз", "раза");
  private static final Set<String> MEETINGS = Set.of("number-of-visits", "number-of-meetings");
  private static final String BELARUS = "BY";
  private static final String RUSSIA = "RU";

  /// Codes of groups of countries, which articles name for their frame.
  private static final String GROUP = "X-";

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

  private static final Set<String> PRICES = Set.of("price", "cost");

  private final Vocabulary vocabulary;
  private final Language language;
  private final String text;
  private final List<Gazetteer.Mention> names;
  private final List<TermMatcher.Found<Concept>> measures;
  private final SentenceRanges ranges;
  private final Optional<String> main;

  TopicFinder(Vocabulary vocabulary, String text, Language language) {
    this.vocabulary = vocabulary;
    this.language = language;
    this.text = text;
    this.names = vocabulary.gazetteer().mentions(text, language);
    this.measures = vocabulary.measures().find(text, language);
    this.ranges = SentenceRanges.of(text, language);
    this.main = mostNamed();
  }

  /// {@return the figure with what it is about}
  Figure withTopic(Figure figure) {
    Optional<String> measure = measure(figure);
    Optional<String> subject = subject(figure.span());
    Optional<Figure.Flow> flow =
        measure.filter(_ -> figure.kind() != Kind.RANK).flatMap(id -> flow(id, subject));
    return figure.withTopic(new Figure.Topic(subject, measure, flow));
  }

  private Optional<String> mostNamed() {
    Map<String, Integer> counts = new HashMap<>();
    names.stream()
        .filter(name -> preference(name) == 0)
        .forEach(name -> counts.merge(name.entry().code(), 1, Integer::sum));
    return counts.entrySet().stream()
        .max(
            Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
        .map(Map.Entry::getKey);
  }

  /// Regions abroad say most, then regions at home, organisations, other countries, and last the
  /// two countries that every article names.
  private static int preference(Gazetteer.Mention name) {
    String code = name.entry().code();
    if (code.startsWith(GROUP)) {
      return 4;
    }
    return switch (name.entry().kind()) {
      case REGION -> code.startsWith(BELARUS + "-") ? 2 : 0;
      case COUNTRY -> code.equals(BELARUS) ? 5 : code.equals(RUSSIA) ? 4 : 1;
      case ORGANISATION -> 3;
    };
  }

  private Optional<String> subject(Span figure) {
    Optional<Gazetteer.Mention> inSentence = best(ranges.sentence(figure), figure, 3);
    return inSentence
        .or(() -> best(ranges.paragraph(figure), figure, 1))
        .map(name -> name.entry().code())
        .or(() -> main)
        .or(() -> best(ranges.sentence(figure), figure, 5).map(name -> name.entry().code()));
  }

  private Optional<Gazetteer.Mention> best(Span within, Span figure, int leastPreferred) {
    return Window.around(names, name -> name.span().start(), figure.start(), WINDOW).stream()
        .filter(name -> within.contains(name.span()) && preference(name) <= leastPreferred)
        .min(
            Comparator.<Gazetteer.Mention>comparingInt(TopicFinder::preference)
                .thenComparing(name -> behindComma(figure, name.span()))
                .thenComparingInt(name -> distance(name.span(), figure)));
  }

  private static int distance(Span one, Span figure) {
    return one.end() <= figure.start()
        ? figure.start() - one.end()
        : Math.max(0, one.start() - figure.end()) + 1;
  }

  private Optional<String> measure(Figure figure) {
    if (figure.unit() instanceof Unit.Measure unit && unit.time()) {
      return known("duration");
    }
    if (figure.kind() == Kind.RANK) {
      return compound(figure).or(() -> known("rank"));
    }
    if (figure.kind() == Kind.SHARE && figure.unit() instanceof Unit.Percent) {
      return known("share");
    }
    Span sentence = ranges.sentence(figure.span());
    return nearest(figure, sentence, TopicFinder::fits)
        .or(() -> nearest(figure, sentence, TopicFinder::priced))
        .or(() -> inherits(figure) ? before(figure, TopicFinder::fits) : Optional.empty())
        .or(() -> inherits(figure) ? before(figure, TopicFinder::priced) : Optional.empty());
  }

  private Optional<String> known(String id) {
    return vocabulary.measures().concept(id).map(Concept::id);
  }

  private static boolean inherits(Figure figure) {
    return figure.unit() instanceof Unit.Money || figure.unit() instanceof Unit.Percent;
  }

  private List<TermMatcher.Found<Concept>> near(Figure figure) {
    return Window.around(measures, found -> found.span().start(), figure.span().start(), WINDOW);
  }

  /// Whether a measure named at a place can be that of a figure.
  @FunctionalInterface
  private interface Fitting {
    boolean test(String measure, Figure figure, Span term);
  }

  private Optional<String> nearest(Figure figure, Span within, Fitting fitting) {
    return near(figure).stream()
        .filter(found -> within.contains(found.span()) && !behindComma(figure.span(), found.span()))
        .filter(found -> fitting.test(found.values().getFirst().id(), figure, found.span()))
        .min(Comparator.comparingInt(found -> distance(found.span(), figure.span())))
        .map(found -> found.values().getFirst().id());
  }

  /// "… $334 million, with exports up": what a later clause names is not the figure's.
  private boolean behindComma(Span figure, Span term) {
    int end = figure.end();
    return term.start() >= end
        && (term.start() - end > CLAUSE || text.substring(end, term.start()).indexOf(',') >= 0);
  }

  /// Money is no headcount; a count is of what its own words name, and the name of a unit names no
  /// measure.
  private static boolean fits(String measure, Figure figure, Span term) {
    if (GENERAL.contains(measure) || measure.equals("duration")) {
      return false;
    }
    return switch (figure.unit()) {
      case Unit.Money _ -> MeasureUnits.money(measure);
      case Unit.Percent _, Unit.PercentagePoint _, Unit.Multiple _ ->
          !measure.startsWith(NUMBER) && !term.overlaps(figure.span());
      case Unit.Rank _ -> false;
      case Unit.Measure _ -> !term.overlaps(figure.span()) && MeasureUnits.physical(measure);
      case Unit.Count _ ->
          term.overlaps(figure.span())
              || MeasureUnits.goods(measure)
              || (figure.unit().id().filter(EVENTS::contains).isPresent()
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
    Span paragraph = ranges.paragraph(figure.span());
    int end = ranges.sentence(figure.span()).start();
    return near(figure).stream()
        .filter(found -> paragraph.contains(found.span()) && found.span().end() <= end)
        .filter(found -> fitting.test(found.values().getFirst().id(), figure, found.span()))
        .reduce((_, later) -> later)
        .map(found -> found.values().getFirst().id());
  }

  /// "Platz 10 der Exportpartner": the first part of the word behind a rank names its measure.
  private Optional<String> compound(Figure figure) {
    Span sentence = ranges.sentence(figure.span());
    int from = figure.span().end();
    int to = Math.max(from, Math.min(sentence.end(), from + BEHIND_RANK));
    String behind = Spelling.fold(text.substring(from, to));
    return List.of("exports", "imports").stream()
        .filter(id -> terms(id).stream().anyMatch(term -> within(behind, term)))
        .min(Comparator.comparingInt(id -> first(behind, id)));
  }

  private List<String> terms(String id) {
    return vocabulary
        .measures()
        .concept(id)
        .map(concept -> concept.terms(language))
        .orElse(List.of())
        .stream()
        .filter(term -> term.indexOf(' ') < 0)
        .map(Spelling::fold)
        .toList();
  }

  private static boolean within(String behind, String term) {
    int at = behind.indexOf(term);
    return at >= 0 && behind.substring(0, at).chars().filter(c -> c == ' ').count() <= 4;
  }

  private int first(String behind, String id) {
    return terms(id).stream().mapToInt(behind::indexOf).filter(at -> at >= 0).min().orElse(0);
  }

  /// Exports go from Belarus to the subject, imports the other way.
  private Optional<Figure.Flow> flow(String measure, Optional<String> subject) {
    if (subject.isEmpty() || subject.get().startsWith(BELARUS)) {
      return Optional.empty();
    }
    boolean organisation =
        vocabulary
            .gazetteer()
            .entry(subject.get())
            .filter(entry -> entry.kind() == GazetteerEntry.Kind.ORGANISATION)
            .isPresent();
    if (organisation) {
      return Optional.empty();
    }
    return switch (measure) {
      case "exports", "food-exports" -> Optional.of(new Figure.Flow(Optional.of(BELARUS), subject));
      case "imports" -> Optional.of(new Figure.Flow(subject, Optional.of(BELARUS)));
      default -> Optional.empty();
    };
  }
}
