package dev.beleg.bot.answer.gate;

import dev.beleg.retrieval.figure.Figure;
import dev.beleg.retrieval.figure.Hedge;
import dev.beleg.retrieval.figure.Kind;
import dev.beleg.retrieval.figure.Parties;
import dev.beleg.retrieval.figure.Period;
import dev.beleg.retrieval.figure.Trend;
import dev.beleg.retrieval.language.Language;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/// A figure on its way into a sentence of any language: what a lie changes is one component.
///
/// @param subject gazetteer code
/// @param measure id in the vocabulary
/// @param unit currency code, "percent" or "percentage-point"
record Telling(
    String subject,
    String measure,
    BigDecimal value,
    String unit,
    Optional<Hedge> hedge,
    Kind kind,
    Optional<Trend> trend,
    Period period) {

  private static final List<String> LEVEL =
      List.of(
          "Für %s nennt der Artikel als %s%s %s.",
          "For %s the %s%s is put at %s.", "По региону %s статья называет %s%s: %s.");
  private static final List<String> UP =
      List.of("%s: %s stieg%s um %s.", "%s: %s rose%s by %s.", "%s: %s вырос%s на %s.");
  private static final List<String> DOWN =
      List.of("%s: %s sank%s um %s.", "%s: %s fell%s by %s.", "%s: %s снизился%s на %s.");
  private static final List<String> TARGET =
      List.of(
          "Für %s wird als %s%s angestrebt: %s.",
          "For %s the aim is a %s%s of %s.", "По региону %s планируется достичь %s%s: %s.");

  /// {@return the figure, where a sentence of these shapes can tell it}
  static Optional<Telling> of(Figure figure) {
    boolean told =
        figure.subject().isPresent()
            && figure.measure().isPresent()
            && figure.quantity().valueHigh().isEmpty()
            && figure.comparison().isEmpty()
            && figure.quantity().value().scale() <= 3
            && figure.parties().filter(Parties.OneWay.class::isInstance).isEmpty()
            && unit(figure).isPresent()
            && (figure.kind() == Kind.ACTUAL
                || figure.kind() == Kind.TARGET
                || (figure.kind() == Kind.CHANGE && figure.trend().isPresent()));
    return told
        ? Optional.of(
            new Telling(
                figure.subject().get(),
                figure.measure().get(),
                figure.quantity().value(),
                unit(figure).get(),
                figure.quantity().hedging(),
                figure.kind(),
                figure.trend(),
                figure.period()))
        : Optional.empty();
  }

  private static Optional<String> unit(Figure figure) {
    return figure.unit().id().filter(List.of("USD", "EUR", "RUB", "BYN", "percent")::contains);
  }

  /// {@return whether a figure of another article happens to be just this}
  boolean isTold(Figure figure) {
    return figure.subject().filter(subject::equals).isPresent()
        && figure.measure().filter(measure::equals).isPresent()
        && figure.quantity().value().compareTo(value) == 0
        && figure.quantity().hedging().equals(hedge)
        && unit(figure).filter(unit::equals).isPresent()
        && figure.trend().equals(trend)
        && (figure.period().unstated() || period.unstated() || figure.period().equals(period));
  }

  Telling withValue(BigDecimal other) {
    return new Telling(subject, measure, other, unit, hedge, kind, trend, period);
  }

  Telling withUnit(String other) {
    return new Telling(subject, measure, value, other, hedge, kind, trend, period);
  }

  Telling withSubject(String other) {
    return new Telling(other, measure, value, unit, hedge, kind, trend, period);
  }

  Telling withPeriod(Period other) {
    return new Telling(subject, measure, value, unit, hedge, kind, trend, other);
  }

  Telling withTrend(Trend other) {
    return new Telling(subject, measure, value, unit, hedge, kind, Optional.of(other), period);
  }

  Telling withHedge(Optional<Hedge> other) {
    return new Telling(subject, measure, value, unit, other, kind, trend, period);
  }

  /// {@return a sentence that tells it}
  String in(Language language, RandomGenerator random) {
    String place = GateCorpus.VOCABULARY.gazetteer().entry(subject).orElseThrow().name(language);
    String what = GateCorpus.VOCABULARY.measures().concept(measure).orElseThrow().name(language);
    String when = when(language);
    return shape(language)
        .formatted(place, what, when.isEmpty() ? "" : " " + when, amount(language, random));
  }

  private String shape(Language language) {
    return switch (kind) {
      case CHANGE -> Print.of(language, trend.orElseThrow() == Trend.UP ? UP : DOWN);
      case TARGET -> Print.of(language, TARGET);
      case ACTUAL, SHARE, RANK, COUNT, MULTIPLE -> Print.of(language, LEVEL);
    };
  }

  /// {@return the amount with hedge and unit, printed in one of several ways}
  String amount(Language language, RandomGenerator random) {
    String hedged = hedge.map(one -> Print.hedge(one, language) + " ").orElse("");
    return hedged + Print.amount(value, unit, language, random);
  }

  private String when(Language language) {
    return period.unstated() ? "" : Print.period(period, language).orElse("");
  }

  /// {@return whether the time can be told in words}
  boolean timeCanBeTold() {
    return period.unstated() || Print.period(period, Language.ENGLISH).isPresent();
  }

  static Period halfOf(int year) {
    return Period.between(LocalDate.of(year, 1, 1), LocalDate.of(year, 6, 30));
  }
}
