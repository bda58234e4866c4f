package dev.beleg.bot.answer;

import dev.beleg.retrieval.figure.Figure;
import dev.beleg.retrieval.figure.FigureLedger;
import dev.beleg.retrieval.figure.Kind;
import dev.beleg.retrieval.figure.LedgerEntry;
import dev.beleg.retrieval.figure.Period;
import dev.beleg.retrieval.figure.SourcedFigure;
import dev.beleg.retrieval.index.IndexView;
import dev.beleg.retrieval.language.Language;
import dev.beleg.retrieval.language.Span;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Answers questions for a number with figures of the ledger. A figure counts only if its region,
/// measure, time and kind are those asked for; a neighbour's figure is never given. One whose
/// measure or region is unknown counts if its sentence speaks of what is asked.
final class FigureAnswers {

  /// How much of the question a figure's sentence must speak of where no measure tells.
  private static final double WORDS_WITHOUT_MEASURE = 0.45;

  /// The same for a rank of the place that is asked for; ranks are few.
  private static final double WORDS_OF_RANK = 0.3;

  /// The same where a measure is asked for and the figure's is unknown.
  private static final double WORDS_FOR_MEASURE = 0.6;

  /// How good a sentence must be beside the best. A figure of a stretch less likely than this,
  /// against the best one, is another one than asked.
  private static final double NEAR_BEST = 0.2;

  private static final double FLOOR = 0.4;

  private static final double FLOOR_OF_SERIES = 0.1;
  private static final int MOST_FACTS = 3;
  private static final int MOST_SOURCES = 4;

  /// What a figure is of. Figures of one fact tell the same, or contradict each other.
  private record Fact(Figure.Topic topic, Period period, Kind kind) {
    static Fact of(ToldFigure told) {
      Figure figure = told.figure();
      return new Fact(figure.topic(), figure.period(), figure.kind());
    }
  }

  private final IndexView index;
  private final PeriodsBefore periods;
  private final FigureStatements statements;
  private final CountedThings counted = new CountedThings();

  FigureAnswers(IndexView index, PeriodsBefore periods, FigureStatements statements) {
    this.index = index;
    this.periods = periods;
    this.statements = statements;
  }

  /// Says the figures that answer the question.
  ///
  /// @return the figures said, none where none answers
  List<Answer.SourcedFigure> say(
      FigureWish wish, AskedWords words, List<Evidence> evidence, AnswerText text) {
    FigureLedger ledger = index.ledger();
    List<Answer.SourcedFigure> said = new ArrayList<>();
    for (List<ToldFigure> fact : facts(wish, answering(wish, words, evidence, ledger))) {
      said.addAll(sayFact(fact, ledger, wish.question().reply(), text));
    }
    return said;
  }

  /// {@return whether some figure answers the question}
  boolean areTold(FigureWish wish, AskedWords words, List<Evidence> evidence) {
    return !answering(wish, words, evidence, index.ledger()).isEmpty();
  }

  private List<ToldFigure> answering(
      FigureWish wish, AskedWords words, List<Evidence> evidence, FigureLedger ledger) {
    List<ToldFigure> wished =
        told(ledger, evidence).stream()
            .filter(one -> isWished(wish, one) && isAbout(wish, one))
            .toList();
    List<ToldFigure> told =
        best(wish, ofManner(wish, counted.nearest(wish, words, onlyOnce(wished))));
    return areNearBest(wish, told, evidence) ? told : List.of();
  }

  /// {@return whether a stretch tells a figure of the unit and the thing asked for}
  boolean haveUnit(FigureWish wish, Evidence evidence) {
    return told(index.ledger(), List.of(evidence)).stream()
        .map(ToldFigure::figure)
        .anyMatch(figure -> wish.hasUnit(figure) && wish.isOfThing(figure));
  }

  /// {@return whether a stretch tells the measure asked for, of other times alone}
  boolean areOfOtherTimes(FigureWish wish, Evidence evidence) {
    if (wish.question().topic().periods().isEmpty()) {
      return false;
    }
    List<ToldFigure> told =
        told(index.ledger(), List.of(evidence)).stream()
            .filter(one -> wish.hasUnit(one.figure()) && wish.hasMeasure(one.figure()))
            .filter(one -> one.figure().measure().isPresent())
            .filter(one -> !periods.of(one.figure(), evidence).unstated())
            .toList();
    return !told.isEmpty() && told.stream().noneMatch(one -> isOfTime(wish, one));
  }

  /// Whether some figure is surely what is asked for, or its stretch is likely.
  private static boolean areNearBest(
      FigureWish wish, List<ToldFigure> told, List<Evidence> evidence) {
    double best = evidence.stream().mapToDouble(Evidence::score).max().orElse(0);
    return told.stream()
        .anyMatch(
            one -> wish.isSurelyOf(one.figure()) || one.evidence().score() >= NEAR_BEST * best);
  }

  /// The figures of each stretch, those of the best first.
  private static List<ToldFigure> told(FigureLedger ledger, List<Evidence> evidence) {
    List<ToldFigure> told = new ArrayList<>();
    for (Evidence one : evidence) {
      ledger.tellings(one.source().id()).stream()
          .filter(telling -> one.sentence().contains(telling.sourced().figure().span()))
          .sorted(Comparator.comparing(telling -> telling.sourced().figure().span()))
          .map(telling -> new ToldFigure(telling.entry(), telling.sourced().figure(), one))
          .forEach(told::add);
    }
    return told;
  }

  private static List<ToldFigure> onlyOnce(List<ToldFigure> told) {
    Set<String> places = new HashSet<>();
    return told.stream()
        .filter(one -> places.add(one.evidence().source().id() + "#" + one.figure().span().start()))
        .toList();
  }

  private boolean isWished(FigureWish wish, ToldFigure told) {
    Figure figure = told.figure();
    return wish.hasUnit(figure)
        && wish.hasKind(figure)
        && wish.hasMeasure(figure)
        && wish.isOf(figure.subject())
        && wish.isBetween(figure)
        && wish.isOfThing(figure)
        && (wish.question().topic().periods().isEmpty() || isOfTime(wish, told));
  }

  /// In an article of an unknown day "last year" is no certain year; asked for in the same words it
  /// is told.
  private boolean isOfTime(FigureWish wish, ToldFigure told) {
    Evidence evidence = told.evidence();
    Period period = periods.of(told.figure(), evidence);
    return wish.hasPeriod(period, told.figure().kind())
        || (period.unstated()
            && evidence.source().published().knownDate().isEmpty()
            && wish.limits().periods().areNamedIn(evidence.reading(), evidence.language()));
  }

  /// Whether the figure's sentence is about what is asked, as far as its measure does not tell.
  private static boolean isAbout(FigureWish wish, ToldFigure told) {
    Evidence evidence = told.evidence();
    if (evidence.signal(Signal.NAMES) < WORDS_WITHOUT_MEASURE) {
      return false;
    }
    if (wish.measures().isEmpty() || wish.asked() == Asked.COUNT) {
      boolean rank = wish.asked() == Asked.RANK && wish.isOfPlace(told.figure());
      double least = rank ? WORDS_OF_RANK : WORDS_WITHOUT_MEASURE;
      return evidence.signal(rank ? Signal.OWN : Signal.HELPED) >= least;
    }
    return switch (wish.asked()) {
      case RANK -> evidence.signal(Signal.OWN) >= WORDS_OF_RANK;
      case TIMES, DURATION, AGE -> evidence.signal(Signal.HELPED) >= WORDS_WITHOUT_MEASURE;
      default -> speaksOfMeasure(wish, told);
    };
  }

  /// Where place or measure may be others, the sentence has to tell.
  private static boolean speaksOfMeasure(FigureWish wish, ToldFigure told) {
    Evidence evidence = told.evidence();
    if (told.figure().measure().isEmpty()) {
      return evidence.signal(Signal.OWN) >= WORDS_FOR_MEASURE;
    }
    return (wish.distance(told.figure()) == 0 && wish.isOfPlace(told.figure()))
        || evidence.signal(Signal.HELPED) >= WORDS_WITHOUT_MEASURE;
  }

  /// Where a wanted level or a change is asked for and told, nothing else is.
  private static List<ToldFigure> ofManner(FigureWish wish, List<ToldFigure> told) {
    List<ToldFigure> fitting = told.stream().filter(one -> wish.isOfManner(one.figure())).toList();
    return fitting.isEmpty() ? told : fitting;
  }

  /// Where measure and region of some figures are surely those asked for, others are left out, and
  /// so are those of worse sentences.
  private static List<ToldFigure> best(FigureWish wish, List<ToldFigure> told) {
    int nearest = told.stream().mapToInt(one -> wish.distance(one.figure())).min().orElse(0);
    List<ToldFigure> near =
        told.stream().filter(one -> wish.distance(one.figure()) == nearest).toList();
    double floor = isSeries(wish, near) ? FLOOR_OF_SERIES : FLOOR;
    double best = near.stream().mapToDouble(one -> one.evidence().score()).max().orElse(0);
    return near.stream().filter(one -> one.evidence().score() >= floor * best).toList();
  }

  /// Figures of one measure and place that differ in their time alone.
  private static boolean isSeries(FigureWish wish, List<ToldFigure> told) {
    return !wish.measures().isEmpty()
        && !wish.places().isEmpty()
        && told.stream().allMatch(one -> wish.distance(one.figure()) == 0);
  }

  /// The facts to tell: that of the best sentence first, or, where the question names measure and
  /// place and no time, the newest.
  private static List<List<ToldFigure>> facts(FigureWish wish, List<ToldFigure> told) {
    Map<Fact, List<ToldFigure>> facts = new LinkedHashMap<>();
    for (ToldFigure one : told) {
      facts.computeIfAbsent(Fact.of(one), _ -> new ArrayList<>()).add(one);
    }
    List<List<ToldFigure>> all = new ArrayList<>(facts.values());
    if (wish.question().topic().periods().isEmpty() && isSeries(wish, told)) {
      all.sort(Comparator.comparing(List::getFirst, newestFirst()));
    }
    return all.stream().limit(MOST_FACTS).toList();
  }

  private static Comparator<ToldFigure> newestFirst() {
    return Comparator.comparing(
            (ToldFigure told) -> told.figure().period().lastDay().orElse(LocalDate.MIN))
        .reversed();
  }

  /// Says each value of a fact and what contradicts it in one line, all articles cited.
  private List<Answer.SourcedFigure> sayFact(
      List<ToldFigure> fact, FigureLedger ledger, Language language, AnswerText text) {
    Map<String, ToldFigure> byEntry = new LinkedHashMap<>();
    fact.forEach(told -> byEntry.putIfAbsent(told.entry().id(), told));
    List<Answer.SourcedFigure> said = new ArrayList<>();
    while (!byEntry.isEmpty()) {
      ToldFigure first = byEntry.values().iterator().next();
      List<LedgerEntry> rivals = FigureStatements.ordered(first.entry(), ledger);
      List<FigureStatements.Cited> cited =
          rivals.stream().map(entry -> cited(entry, byEntry.remove(entry.id()), text)).toList();
      text.sayLine(statements.line(cited, language));
      cited.forEach(one -> said.add(one.said()));
    }
    return said;
  }

  private FigureStatements.Cited cited(
      LedgerEntry entry, @Nullable ToldFigure told, AnswerText text) {
    List<Citation> citations = new ArrayList<>();
    if (told != null) {
      citations.add(text.cite(told.evidence()));
    }
    for (SourcedFigure source : oneOfEachArticle(entry)) {
      boolean done = citations.stream().anyMatch(one -> one.source().id().equals(source.article()));
      if (!done && citations.size() < MOST_SOURCES) {
        text.holding(source.article(), source.figure().span())
            .or(() -> evidence(source).map(text::cite))
            .ifPresent(citations::add);
      }
    }
    Figure figure = told == null ? entry.figure() : told.figure();
    return new FigureStatements.Cited(entry, figure, citations);
  }

  private static List<SourcedFigure> oneOfEachArticle(LedgerEntry entry) {
    Set<String> articles = new HashSet<>();
    return entry.sources().stream().filter(one -> articles.add(one.article().path())).toList();
  }

  /// The sentence of a telling that the search did not find.
  private Optional<Evidence> evidence(SourcedFigure told) {
    Span place = told.figure().span();
    return index
        .source(told.article())
        .flatMap(
            source ->
                index
                    .passage(told.article(), place)
                    .flatMap(
                        passage ->
                            passage.sentences().stream()
                                .filter(sentence -> sentence.contains(place))
                                .findFirst()
                                .map(
                                    sentence ->
                                        new Evidence(
                                            source, passage, sentence, new Signals(), 0))));
  }
}
