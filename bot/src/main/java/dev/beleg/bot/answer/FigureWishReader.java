package dev.beleg.bot.answer;

import dev.beleg.retrieval.figure.Figure;
import dev.beleg.retrieval.figure.FigureExtractor;
import dev.beleg.retrieval.figure.FigureReader;
import dev.beleg.retrieval.figure.PartiesReader;
import dev.beleg.retrieval.figure.Unit;
import dev.beleg.retrieval.language.Concept;
import dev.beleg.retrieval.language.Language;
import dev.beleg.retrieval.language.Lexicon;
import dev.beleg.retrieval.language.Span;
import dev.beleg.retrieval.language.TermMatcher;
import dev.beleg.retrieval.language.Vocabulary;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Reads from the words of a question which figures it wants.
final class FigureWishReader {

  /// Measures that say how a figure behaves, not what it measures.
  private static final Set<String> MANNERS =
      Set.of(
          "growth",
          "decline",
          "share",
          "duration",
          "multiple-change",
          "forecast-value",
          "volume-quantity",
          "rank",
          "rating-score",
          "seating-capacity",
          "jobs");

  /// Things that are counted; their names stand in questions for many other reasons.
  private static final Set<String> THINGS =
      Set.of(
          "tractors",
          "machines",
          "buses",
          "lifts",
          "flights",
          "trains",
          "students",
          "tourists",
          "passengers",
          "patients",
          "purchases",
          "appliances");

  /// The turnover of a company is its revenue, that of a region is its trade.
  private static final String REVENUE = "revenue";

  private static final String TRADE = "trade-turnover";

  /// "Area" is also what a region is called.
  private static final String AREA = "area";

  private final Cues cues;
  private final Lexicon lexicon;
  private final ConceptReader concepts;
  private final FigureExtractor extractor;
  private final PartiesReader parties;
  private final WishedUnits units;

  /// Reads with word lists.
  ///
  /// @param vocabulary what figures measure, and the names of those who trade
  FigureWishReader(
      Cues cues, Vocabulary vocabulary, ConceptReader concepts, FigureExtractor extractor) {
    this.cues = cues;
    this.lexicon = vocabulary.measures();
    this.parties = new PartiesReader(vocabulary);
    this.units = new WishedUnits(new FigureReader(extractor, vocabulary));
    this.concepts = concepts;
    this.extractor = extractor;
  }

  /// {@return the wish of a question}
  FigureWish read(Question question) {
    boolean target = cues.wishes(Asked.AMOUNT, question.text(), question.language());
    boolean level = cues.wishes(Asked.NOTHING, question.text(), question.language());
    boolean change = !level && cues.wishes(Asked.PERCENT, question.text(), question.language());
    Optional<Span> share = change ? Optional.empty() : share(question);
    Set<String> named =
        question.topic().measures().stream().map(Concept::id).collect(Collectors.toSet());
    Optional<Figure> inUnit = units.of(question).filter(figure -> !isMeasure(question, figure));
    Optional<Unit> unit = inUnit.map(Figure::unit);
    Asked asked = asked(question, named, change, unit);
    FigureWish.Manner manner = FigureWish.Manner.RESULT;
    if (asked == Asked.AMOUNT && (target || change)) {
      manner = target ? FigureWish.Manner.TARGET : FigureWish.Manner.CHANGE;
    }
    FigureWish.Limits limits =
        new FigureWish.Limits(
            new WishedPeriods(extractor, question),
            parties
                .read(question.text(), question.language())
                .filter(_ -> share.isEmpty() || !isOfDeals(named)),
            unit,
            inUnit
                .flatMap(figure -> figure.topic().thing())
                .or(() -> share.flatMap(word -> units.shared(question, word))),
            share.isPresent());
    return new FigureWish(
        question,
        asked,
        manner,
        cues.wantsMoney(question.text(), question.language()),
        measures(question, named, unit.isPresent(), share.isPresent()),
        limits);
  }

  /// Where a question names a share; "percentage" alone may be that of a change.
  private Optional<Span> share(Question question) {
    return lexicon.find(question.text(), question.language()).stream()
        .filter(
            found -> found.values().stream().map(Concept::id).anyMatch(FigureWish.SHARE::equals))
        .map(TermMatcher.Found::span)
        .filter(word -> !isPercent(word.of(question.text()), question.language()))
        .findFirst();
  }

  private boolean isPercent(String word, Language language) {
    return extractor.extract("2 " + word, language, Optional.empty()).figures().stream()
        .anyMatch(figure -> figure.unit() instanceof Unit.Percent);
  }

  /// "The share of the tractors sold in Lipetsk that is Belarusian" does not say that Lipetsk sells
  /// them to somebody.
  private static boolean isOfDeals(Set<String> named) {
    return named.stream().anyMatch(PartiesReader::isDeal);
  }

  /// "How many tonnes" measures, whatever else "how many" counts.
  private static Asked asked(
      Question question, Set<String> named, boolean change, Optional<Unit> unit) {
    return switch (question.asked()) {
      case COUNT -> unit.isPresent() ? Asked.AMOUNT : Asked.COUNT;
      case KEYWORDS, HOW -> change ? Asked.PERCENT : level(named);
      case AMOUNT -> level(named);
      default -> question.asked();
    };
  }

  private static Asked level(Set<String> named) {
    if (named.contains(FigureWish.SHARE)) {
      return Asked.PERCENT;
    }
    return named.contains("rank") ? Asked.RANK : Asked.AMOUNT;
  }

  private FigureWish.Measures measures(
      Question question, Set<String> named, boolean inUnit, boolean share) {
    List<Concept> asked = asked(question, inUnit);
    Set<String> telling = asked.stream().map(Concept::id).collect(Collectors.toSet());
    if (share) {
      telling.removeIf(PartiesReader::isDeal);
    }
    if (telling.contains(REVENUE) && isOfRegion(question)) {
      telling.add(TRADE);
    }
    Set<String> related = new HashSet<>(telling);
    for (Concept one : asked.stream().filter(it -> telling.contains(it.id())).toList()) {
      lexicon.concepts().stream()
          .filter(other -> concepts.areRelated(one, other))
          .forEach(other -> related.add(other.id()));
    }
    return new FigureWish.Measures(named, telling, related);
  }

  private static boolean isOfRegion(Question question) {
    return !question.regions().isEmpty() && question.organisations().isEmpty();
  }

  /// The measures named that tell what a figure is of. The name of a unit ("Quadratmeter") is one
  /// only where there is no other and it is not the unit asked for, the last word of a name
  /// ("Lipetsk area") never.
  private List<Concept> asked(Question question, boolean inUnit) {
    List<TermMatcher.Found<Concept>> found =
        lexicon.find(question.text(), question.language()).stream()
            .filter(one -> !endsName(question, one))
            .toList();
    List<Concept> all = telling(question, found);
    List<Concept> withoutUnits =
        telling(
            question,
            found.stream()
                .filter(one -> !isUnit(one.span().of(question.text()), question.language()))
                .toList());
    return withoutUnits.isEmpty() && !inUnit ? all : withoutUnits;
  }

  private static List<Concept> telling(Question question, List<TermMatcher.Found<Concept>> found) {
    return found.stream()
        .flatMap(one -> one.values().stream())
        .filter(question.topic().measures()::contains)
        .filter(concept -> isTelling(concept.id()))
        .distinct()
        .toList();
  }

  private static boolean endsName(Question question, TermMatcher.Found<Concept> found) {
    return question.names().stream().anyMatch(name -> name.span().end() + 1 == found.span().start())
        && found.values().stream().allMatch(concept -> concept.id().equals(AREA));
  }

  /// "Какой оборот" asks for no number of turns.
  private boolean isMeasure(Question question, Figure inUnit) {
    return lexicon.find(inUnit.surface(), question.language()).stream()
        .flatMap(found -> found.values().stream())
        .anyMatch(measure -> measure.id().equals(REVENUE));
  }

  private boolean isUnit(String word, Language language) {
    return extractor.extract("2 " + word, language, Optional.empty()).figures().stream()
        .anyMatch(figure -> figure.unit() instanceof Unit.Measure);
  }

  /// {@return whether a measure is the number of some things}
  static boolean isThing(String id) {
    return THINGS.contains(id);
  }

  /// {@return whether a figure's measure can be told by that word alone}
  static boolean isTelling(String id) {
    return !MANNERS.contains(id)
        && !THINGS.contains(id)
        && !id.startsWith("number-of-")
        && !id.endsWith("-count")
        && !id.endsWith("-number");
  }
}
