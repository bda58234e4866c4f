package dev.beleg.bot.answer;

import dev.beleg.retrieval.figure.Figure;
import dev.beleg.retrieval.figure.Kind;
import dev.beleg.retrieval.figure.Period;
import dev.beleg.retrieval.figure.PeriodMention;
import dev.beleg.retrieval.figure.Unit;
import dev.beleg.retrieval.language.Concept;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Which figures a question can be answered with: those of the unit, measure, time and kind it asks
/// for.
///
/// @param question the question
/// @param asked what kind of number it wants
/// @param target whether it asks for a wanted level rather than a result
record FigureWish(Question question, Asked asked, boolean target) {

  private static final Set<String> SPANS_OF_TIME =
      Set.of("year", "month", "week", "day", "hour", "minute", "decade", "quarter");

  /// {@return whether a question is to be answered with a figure if one is there}
  static boolean isFor(Question question) {
    return switch (question.asked()) {
      case AMOUNT, PERCENT, RANK, COUNT, TIMES, DURATION, AGE -> true;
      case KEYWORDS, WHICH -> !question.topic().measures().isEmpty();
      case WHEN, WHERE, WHO, SAID, REASON, HOW, CONFIRM, NOTHING -> false;
    };
  }

  /// Reads from the words of a question which figures it wants.
  static FigureWish of(Question question, Cues cues) {
    boolean target = cues.wishes(Asked.AMOUNT, question.text(), question.language());
    boolean change = cues.wishes(Asked.PERCENT, question.text(), question.language());
    Asked asked =
        switch (question.asked()) {
          case KEYWORDS, WHICH -> change ? Asked.PERCENT : Asked.AMOUNT;
          default -> question.asked();
        };
    return new FigureWish(question, asked, target && asked == Asked.AMOUNT);
  }

  /// {@return whether nothing but a figure is an answer}
  boolean mustBeFigure() {
    return switch (question.asked()) {
      case AMOUNT, PERCENT, RANK, AGE, KEYWORDS -> true;
      default -> false;
    };
  }

  /// {@return whether the figure's unit is of the kind asked for}
  boolean hasUnit(Figure figure) {
    return switch (asked) {
      case AMOUNT -> isLevel(figure);
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

  /// {@return whether the figure is a wanted level exactly if one is asked for}
  boolean hasKind(Figure figure) {
    return (figure.kind() == Kind.TARGET) == target;
  }

  /// {@return whether the question names no measure, or the figure's}
  boolean hasMeasure(Figure figure) {
    List<Concept> measures = question.topic().measures();
    return measures.isEmpty()
        || figure
            .measure()
            .filter(id -> measures.stream().anyMatch(measure -> measure.id().equals(id)))
            .isPresent();
  }

  /// {@return whether the question names no time, or the figure's}
  boolean hasPeriod(Figure figure) {
    List<PeriodMention> periods = question.topic().periods();
    return periods.isEmpty()
        || periods.stream().anyMatch(asked -> covers(asked.period(), figure.period()));
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
