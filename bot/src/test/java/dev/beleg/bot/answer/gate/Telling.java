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
import java.util.Map;
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

  private static final Map<Language, String> LEVEL =
      Map.of(
          Language.GERMAN, "Für %s nennt der Artikel als %s%s %s.",
          Language.ENGLISH, "For %s the %s%s is put at %s.",
          Language.RUSSIAN, "По региону %s статья называет %s%s: %s.");
  private static final Map<Language, String> UP =
      Map.of(
          Language.GERMAN, "%s: %s stieg%s um %s.",
          Language.ENGLISH, "%s: %s rose%s by %s.",
          Language.RUSSIAN, "%s: %s вырос%s на %s.");
  private static final Map<Language, String> DOWN =
      Map.of(
          Language.GERMAN, "%s: %s sank%s um %s.",
          Language.ENGLISH, "%s: %s fell%s by %s.",
          Language.RUSSIAN, "%s: %s снизился%s на %s.");
  private static final Map<Language, String> TARGET =
      Map.of(
          Language.GERMAN, "Für %s wird als %s%s angestrebt: %s.",
          Language.ENGLISH, "For %s the aim is a %s%s of %s.",
          Language.RUSSIAN, "По региону %s планируется достичь %s%s: %s.");

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
    return figure
        .unit()
        .id()
        .filter(
            id -> Map.of("USD", 1, "EUR", 1, "RUB", 1, "BYN", 1, "percent", 1).containsKey(id));
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
    String place =
        GateCorpus.VOCABULARY.gazetteer().entry(subject).orElseThrow().name(language);
    String what =
        GateCorpus.VOCABULARY.measures().concept(measure).orElseThrow().name(language);
    String when = when(language);
    return shape(language).formatted(place, what, when.isEmpty() ? "" : " " + when, amount(language, random));
  }

  private String shape(Language language) {
    return switch (kind) {
      case CHANGE -> (trend.orElseThrow() == Trend.UP ? UP : DOWN).get(language);
      case TARGET -> TARGET.get(language);
      case ACTUAL, SHARE, RANK, COUNT, MULTIPLE -> LEVEL.get(language);
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
