package dev.beleg.bot.answer;

import dev.beleg.retrieval.figure.Figure;
import dev.beleg.retrieval.figure.Kind;
import dev.beleg.retrieval.figure.Period;
import dev.beleg.retrieval.figure.PeriodMention;
import dev.beleg.retrieval.figure.Unit;
import dev.beleg.retrieval.language.Concept;
import dev.beleg.retrieval.language.Gazetteer;
import dev.beleg.retrieval.language.GazetteerEntry;
import dev.beleg.retrieval.language.Lexicon;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Which figures a question can be answered with: those of the unit, measure, time and kind it asks
/// for.
///
/// @param question the question
/// @param asked what kind of number it wants
/// @param target whether it asks for a wanted level rather than a result
/// @param measures the ids of the measures it names and of related ones
record FigureWish(Question question, Asked asked, boolean target, Set<String> measures) {

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

  /// The countries that every article names.
  private static final Set<String> FRAME = Set.of("BY", "RU");

  private static final Set<String> SPANS_OF_TIME =
      Set.of("year", "month", "week", "day", "hour", "minute", "decade", "quarter");

  /// Measures that nothing but a number answers; "which exports" may also ask for goods.
  private static final Set<String> LEVELS =
      Set.of(
          "trade-turnover",
          "trade-balance",
          "gdp",
          "grp",
          "gdp-per-capita",
          "growth",
          "decline",
          "inflation-rate",
          "wages",
          "pensions",
          "real-income",
          "minimum-wage",
          "unemployment-rate",
          "population",
          "price",
          "cost",
          "revenue",
          "profit",
          "budget",
          "area",
          "headcount",
          "interest-rate-value",
          "exchange-rate-value",
          "temperature",
          "duration",
          "share",
          "rank");

  /// {@return whether a question is to be answered with a figure if one is there}
  static boolean isFor(Question question) {
    return switch (question.asked()) {
      case AMOUNT, PERCENT, RANK, COUNT, TIMES, DURATION, AGE -> true;
      case KEYWORDS, WHICH, HOW ->
          question.topic().measures().stream().anyMatch(m -> LEVELS.contains(m.id()));
      case WHEN, WHERE, WHO, SAID, REASON, CONFIRM, NOTHING -> false;
    };
  }

  /// Reads from the words of a question which figures it wants.
  static FigureWish of(Question question, Cues cues, Lexicon all, ConceptReader concepts) {
    boolean target = cues.wishes(Asked.AMOUNT, question.text(), question.language());
    boolean change = cues.wishes(Asked.PERCENT, question.text(), question.language());
    Asked asked =
        switch (question.asked()) {
          case KEYWORDS, WHICH, HOW -> change ? Asked.PERCENT : Asked.AMOUNT;
          case AMOUNT -> asksForShare(question) ? Asked.PERCENT : Asked.AMOUNT;
          default -> question.asked();
        };
    return new FigureWish(
        question, asked, target && asked == Asked.AMOUNT, measures(question, all, concepts));
  }

  private static boolean asksForShare(Question question) {
    return question.topic().measures().stream().anyMatch(measure -> measure.id().equals("share"));
  }

  private static Set<String> measures(Question question, Lexicon all, ConceptReader concepts) {
    Set<String> ids = new HashSet<>();
    for (Concept asked : question.topic().measures()) {
      if (isTelling(asked.id())) {
        all.concepts().stream()
            .filter(other -> other.equals(asked) || concepts.areRelated(asked, other))
            .forEach(other -> ids.add(other.id()));
      }
    }
    return Set.copyOf(ids);
  }

  /// Whether a figure's measure can be told by that word alone.
  private static boolean isTelling(String id) {
    return !MANNERS.contains(id)
        && !THINGS.contains(id)
        && !id.startsWith("number-of-")
        && !id.endsWith("-count")
        && !id.endsWith("-number");
  }

  /// {@return whether nothing but a figure is an answer}
  boolean mustBeFigure() {
    return switch (question.asked()) {
      case AMOUNT, PERCENT, RANK, AGE, KEYWORDS, WHICH -> true;
      default -> false;
    };
  }

  /// {@return whether the figure's unit is of the kind asked for}
  boolean hasUnit(Figure figure) {
    return switch (asked) {
      case AMOUNT ->
          isLevel(figure) && (measures.isEmpty() || !(figure.unit() instanceof Unit.Count));
      case PERCENT -> isRelative(figure.unit());
      case RANK -> figure.unit() instanceof Unit.Rank;
      case COUNT -> figure.unit() instanceof Unit.Count || figure.kind() == Kind.SHARE;
      case TIMES -> figure.unit() instanceof Unit.Count || figure.unit() instanceof Unit.Multiple;
      case DURATION -> isSpanOfTime(figure.unit()) && figure.kind() != Kind.CHANGE;
      case AGE -> figure.unit() instanceof Unit.Measure measure && measure.symbol().equals("year");
      default -> true;
    };
  }

  private static boolean isLevel(Figure figure) {
    boolean level =
        figure.kind() == Kind.ACTUAL || figure.kind() == Kind.TARGET || figure.kind() == Kind.COUNT;
    return level
        && switch (figure.unit()) {
          case Unit.Money _, Unit.Count _ -> true;
          case Unit.Measure measure -> !SPANS_OF_TIME.contains(measure.symbol());
          case Unit.Percent _, Unit.PercentagePoint _, Unit.Rank _, Unit.Multiple _ -> false;
        };
  }

  private static boolean isRelative(Unit unit) {
    return switch (unit) {
      case Unit.Percent _, Unit.PercentagePoint _, Unit.Multiple _ -> true;
      case Unit.Money _, Unit.Count _, Unit.Measure _, Unit.Rank _ -> false;
    };
  }

  private static boolean isSpanOfTime(Unit unit) {
    return unit instanceof Unit.Measure measure && SPANS_OF_TIME.contains(measure.symbol());
  }

  /// {@return whether the figure is a result, or a wanted level where one may be asked for}
  boolean hasKind(Figure figure) {
    return target || figure.kind() != Kind.TARGET;
  }

  /// {@return whether the question names no measure, or the figure's, or the figure's is unknown}
  boolean hasMeasure(Figure figure) {
    return switch (asked) {
      case RANK, COUNT, TIMES, DURATION, AGE -> true;
      default ->
          measures.isEmpty()
              || figure.measure().isEmpty()
              || figure.measure().filter(measures::contains).isPresent();
    };
  }

  /// {@return whether the question names no region, or the figure's, or the figure's is unknown}
  boolean isOf(Optional<String> subject) {
    return question.regions().isEmpty()
        || subject.isEmpty()
        || question.names().stream()
            .map(name -> name.entry().code())
            .anyMatch(subject.get()::equals);
  }

  /// {@return the regions, and the countries other than the two that every article names}
  Set<String> places() {
    return question.names().stream()
        .map(Gazetteer.Mention::entry)
        .filter(entry -> entry.kind() != GazetteerEntry.Kind.ORGANISATION)
        .map(GazetteerEntry::code)
        .filter(code -> !FRAME.contains(code))
        .collect(Collectors.toUnmodifiableSet());
  }

  /// {@return whether a code is that of a place the question names}
  boolean isPlace(String code) {
    return places().contains(code);
  }

  /// {@return whether the question names no time, or the figure's}
  boolean hasPeriod(Period told) {
    List<PeriodMention> periods = question.topic().periods();
    return periods.isEmpty() || periods.stream().anyMatch(asked -> covers(asked.period(), told));
  }

  /// The same days, or a day within them: a state at the end of the year is one of that year. A
  /// quarter is not its year.
  private static boolean covers(Period asked, Period told) {
    if (asked.unstated() || told.unstated()) {
      return false;
    }
    if (asked.firstDay().equals(told.firstDay()) && asked.lastDay().equals(told.lastDay())) {
      return true;
    }
    Optional<LocalDate> day =
        told instanceof Period.AsOf asOf ? Optional.of(asOf.date()) : Optional.empty();
    return day.filter(d -> !isBefore(d, asked) && !isAfter(d, asked)).isPresent();
  }

  private static boolean isBefore(LocalDate day, Period period) {
    return period.firstDay().filter(day::isBefore).isPresent();
  }

  private static boolean isAfter(LocalDate day, Period period) {
    return period.lastDay().filter(day::isAfter).isPresent();
  }
}
