package dev.beleg.bot.answer;

import dev.beleg.retrieval.figure.Figure;
import dev.beleg.retrieval.figure.Kind;
import dev.beleg.retrieval.figure.Parties;
import dev.beleg.retrieval.figure.Period;
import dev.beleg.retrieval.figure.Thing;
import dev.beleg.retrieval.figure.Unit;
import dev.beleg.retrieval.language.Gazetteer;
import dev.beleg.retrieval.language.GazetteerEntry;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Which figures a question can be answered with: those of the unit, measure, time and kind it asks
/// for.
///
/// @param question the question
/// @param asked what kind of number it wants
/// @param manner whether it wants a result, an aim or a change
/// @param money whether an amount of it is one of money
/// @param measures the measures it names
/// @param limits what else it names of the figure
record FigureWish(
    Question question,
    Asked asked,
    Manner manner,
    boolean money,
    Measures measures,
    Limits limits) {

  /// What is wanted of a measure.
  enum Manner {
    RESULT,
    /// A level that is aimed at; a result where none is told.
    TARGET,
    /// By how much it grew or shrank.
    CHANGE
  }

  /// The measures a question names.
  ///
  /// @param named ids of all of them
  /// @param telling ids of those that tell by themselves what a figure is of
  /// @param related those and related ones
  record Measures(Set<String> named, Set<String> telling, Set<String> related) {

    Measures {
      named = Set.copyOf(named);
      telling = Set.copyOf(telling);
      related = Set.copyOf(related);
    }

    /// {@return whether none tells what a figure is of}
    boolean isEmpty() {
      return related.isEmpty();
    }
  }

  /// What narrows down which figure is wanted.
  ///
  /// @param periods the times named
  /// @param parties between whom the goods go
  /// @param unit what the figure is to be told in
  /// @param thing what is measured in that unit or what the share is one of
  /// @param share whether a share is wanted, not a change
  record Limits(
      WishedPeriods periods,
      Optional<Parties> parties,
      Optional<Unit> unit,
      Optional<Thing> thing,
      boolean share) {}

  static final String SHARE = "share";

  /// The countries that every article names.
  static final Set<String> FRAME = Set.of(GazetteerEntry.HOME, "RU");

  private static final Set<String> TRADE = Set.of("trade-turnover", "trade-balance");

  private static final Unit UNKNOWN_MONEY = new Unit.Money(Unit.UNKNOWN_CURRENCY);

  /// {@return the same wish, whatever unit the figure is told in}
  FigureWish inAnyUnit() {
    return new FigureWish(
        question,
        asked,
        manner,
        money,
        measures,
        new Limits(limits.periods, limits.parties, Optional.empty(), limits.thing, limits.share));
  }

  /// {@return whether nothing but a figure of the unit or the measure asked for is an answer}
  boolean mustBeFigure() {
    return limits.unit.isPresent() || (namesMeasure() && asksNumber());
  }

  private boolean asksNumber() {
    return switch (question.asked()) {
      case AMOUNT, PERCENT, RANK, AGE -> true;
      case KEYWORDS -> FigureQuestions.namesLevel(question);
      default -> false;
    };
  }

  /// {@return whether a number of some thing or in some unit alone is an answer}
  boolean namesThing() {
    return limits.unit.isPresent() || (limits.share && limits.thing.isPresent());
  }

  /// {@return whether it is told who trades with whom}
  boolean namesBothSides() {
    return limits.parties.filter(sides -> sides.codes().size() == Parties.SIDES).isPresent();
  }

  /// {@return whether it is known what the figure measures}
  boolean namesMeasure() {
    return !measures.isEmpty();
  }

  /// {@return whether the figure's unit is of the kind asked for, and the one named where one is}
  boolean hasUnit(Figure figure) {
    return hasKindOfUnit(figure)
        && limits.unit.filter(unit -> differ(unit, figure.unit())).isEmpty();
  }

  /// Money whose country the question or the article leaves open may be the other's.
  private static boolean differ(Unit asked, Unit told) {
    boolean open =
        asked instanceof Unit.Money
            && told instanceof Unit.Money
            && (asked.equals(UNKNOWN_MONEY) || told.equals(UNKNOWN_MONEY));
    return !asked.equals(told) && !open;
  }

  private boolean hasKindOfUnit(Figure figure) {
    return switch (asked) {
      case AMOUNT -> manner == Manner.CHANGE ? isChange(figure) : isAmount(figure);
      case PERCENT -> isRelative(figure.unit()) && !(limits.share && isGrowth(figure));
      case RANK -> figure.unit() instanceof Unit.Rank;
      case COUNT ->
          (figure.unit() instanceof Unit.Count && !isGrowth(figure)) || figure.kind() == Kind.SHARE;
      case TIMES -> figure.unit() instanceof Unit.Count || figure.unit() instanceof Unit.Multiple;
      case DURATION -> isSpanOfTime(figure.unit()) && figure.kind() != Kind.CHANGE;
      case AGE -> figure.unit() instanceof Unit.Measure measure && measure.symbol().equals("year");
      default -> true;
    };
  }

  private boolean isAmount(Figure figure) {
    return isLevel(figure)
        && (!money || figure.unit() instanceof Unit.Money)
        && (measures.isEmpty() || !(figure.unit() instanceof Unit.Count));
  }

  private static boolean isLevel(Figure figure) {
    boolean level =
        figure.kind() == Kind.ACTUAL || figure.kind() == Kind.TARGET || figure.kind() == Kind.COUNT;
    return level
        && switch (figure.unit()) {
          case Unit.Money _, Unit.Count _ -> true;
          case Unit.Measure measure -> !measure.time();
          case Unit.Percent _, Unit.PercentagePoint _, Unit.Rank _, Unit.Multiple _ -> false;
        };
  }

  private static boolean isGrowth(Figure figure) {
    return figure.kind() == Kind.CHANGE || figure.kind() == Kind.MULTIPLE;
  }

  private static boolean isChange(Figure figure) {
    return isGrowth(figure) && !(figure.unit() instanceof Unit.Count);
  }

  private static boolean isRelative(Unit unit) {
    return switch (unit) {
      case Unit.Percent _, Unit.PercentagePoint _, Unit.Multiple _ -> true;
      case Unit.Money _, Unit.Count _, Unit.Measure _, Unit.Rank _ -> false;
    };
  }

  /// {@return whether a unit is a span of time that a duration is told in}
  static boolean isSpanOfTime(Unit unit) {
    return unit instanceof Unit.Measure measure && measure.time();
  }

  /// {@return whether the figure is a result, or a wanted level where one may be asked for; how
  /// many things are planned is told as a plan where it is asked how many there are}
  boolean hasKind(Figure figure) {
    return manner == Manner.TARGET
        || figure.kind() != Kind.TARGET
        || figure.unit() instanceof Unit.Count;
  }

  /// {@return whether the figure is of the kind to be told alone where there is one}
  boolean isOfManner(Figure figure) {
    return switch (manner) {
      case RESULT -> true;
      case TARGET -> figure.kind() == Kind.TARGET;
      case CHANGE -> isChange(figure);
    };
  }

  /// {@return whether the question names no measure, or the figure's, or the figure's is unknown; a
  /// share of something has no other measure}
  boolean hasMeasure(Figure figure) {
    return switch (asked) {
      case RANK, COUNT, TIMES, DURATION, AGE -> true;
      default ->
          (measures.isEmpty() && !(money && isTrade(figure)))
              || figure.measure().isEmpty()
              || figure.measure().filter(measures.related::contains).isPresent()
              || isSameTrade(figure)
              || (figure.kind() == Kind.SHARE && measures.named.contains(SHARE));
    };
  }

  /// What something costs is not how much two places trade.
  private static boolean isTrade(Figure figure) {
    return figure.measure().filter(TRADE::contains).isPresent();
  }

  /// What one side exports the other imports.
  private boolean isSameTrade(Figure figure) {
    return limits.parties.isPresent()
        && figure.parties().filter(limits.parties.get()::matches).isPresent();
  }

  /// {@return whether the question names nobody that the figure's goods do not go to or come from}
  boolean isBetween(Figure figure) {
    return limits.parties.isEmpty()
        || figure.parties().filter(limits.parties.get()::contradicts).isEmpty();
  }

  /// {@return whether the figure is not told of another thing than the question wants measured}
  boolean isOfThing(Figure figure) {
    Optional<Thing> told = figure.topic().thing();
    return limits.thing.isEmpty() || told.isEmpty() || told.get().resembles(limits.thing.get());
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

  /// {@return how far the figure is from being surely of what is asked: 0 where measure and region
  /// are the same, more where they are related or unknown}
  int distance(Figure figure) {
    return measureDistance(figure) + placeDistance(figure);
  }

  /// {@return whether measure and place are those asked for, or the place is and the measure is
  /// related; shares of a place are few}
  boolean isSurelyOf(Figure figure) {
    boolean share = limits.share && figure.kind() == Kind.SHARE;
    return isOfPlace(figure) && (share || (namesMeasure() && measureDistance(figure) <= 1));
  }

  private int measureDistance(Figure figure) {
    if (measures.isEmpty()) {
      return 0;
    }
    Optional<String> measure = figure.measure();
    if (measure.filter(measures.telling::contains).isPresent()) {
      return 0;
    }
    return isSameTrade(figure) ? 0 : measure.filter(measures.related::contains).isPresent() ? 1 : 2;
  }

  private int placeDistance(Figure figure) {
    return places().isEmpty() || isOfPlace(figure) ? 0 : 1;
  }

  /// {@return whether the figure is about a place the question names}
  boolean isOfPlace(Figure figure) {
    return figure.subject().filter(places()::contains).isPresent();
  }

  /// {@return whether the question names no time, or the figure's; an aim for no certain time is
  /// one for "the coming years"}
  boolean hasPeriod(Period told, Kind kind) {
    return limits.periods.areMetBy(told)
        || (kind == Kind.TARGET && limits.periods.areOpenFor(told));
  }
}
