package dev.beleg.bot.chart;

import com.ibm.icu.text.PluralRules;
import com.ibm.icu.util.Currency;
import com.ibm.icu.util.ULocale;
import dev.beleg.retrieval.figure.CurrencyNames;
import dev.beleg.retrieval.figure.Figure;
import dev.beleg.retrieval.figure.Kind;
import dev.beleg.retrieval.figure.Unit;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/// What figures must share to stand on one axis: subject, measure, unit, and whether they tell a
/// level, a change or something else.
///
/// @param subject the gazetteer code of the subject
/// @param measure the id of the measure
/// @param unit the unit as scripts are shown it
/// @param telling what the figures tell
record Axis(
    Optional<String> subject, Optional<String> measure, Optional<String> unit, Kind telling) {

  private static final BigDecimal THOUSAND = BigDecimal.valueOf(1_000);
  private static final int LARGEST_SCALE = 4;
  private static final int MANY = 5;

  static Axis of(Figure figure) {
    return new Axis(figure.subject(), figure.measure(), figure.unit().id(), telling(figure.kind()));
  }

  /// What is aimed at and what was reached are levels alike.
  private static Kind telling(Kind kind) {
    return switch (kind) {
      case ACTUAL, TARGET, COUNT -> Kind.ACTUAL;
      case CHANGE, SHARE, RANK, MULTIPLE -> kind;
    };
  }

  /// {@return whether it is known what the figures are figures of}
  boolean isKnown() {
    return measure.isPresent() || unit.isPresent();
  }

  /// {@return how many thousands are divided out: 2 where the greatest value has millions}
  static int scale(List<Point> points) {
    BigDecimal rest =
        points.stream().map(point -> point.value().abs()).max(BigDecimal::compareTo).orElseThrow();
    int scale = 0;
    while (scale < LARGEST_SCALE && rest.compareTo(THOUSAND) >= 0) {
      rest = rest.movePointLeft(3);
      scale++;
    }
    return scale;
  }

  /// {@return the unit with its scale: "million US Dollar"}
  String label(int scale, Wording wording) {
    String name = name(wording);
    return scale == 0 ? name : wording.say("scale." + scale, "").strip() + " " + name;
  }

  /// {@return the unit: "US Dollar", "%"}
  String name(Wording wording) {
    String id = unit.orElse("");
    return switch (id) {
      case "percent" -> "%";
      case "percentage-point", "rank", "multiple" -> wording.say("chart.unit." + id);
      case Unit.SOME_ROUBLE -> wording.say("unit.some-rouble");
      case Unit.UNKNOWN_CURRENCY -> wording.say("unit.unknown-currency");
      case "year", "month", "week", "day", "hour", "times" ->
          wording.say("unit." + id + "." + many(wording));
      default ->
          Currency.isAvailable(id, null, null)
              ? CurrencyNames.name(id, wording.language(), many(wording))
              : id;
    };
  }

  /// How the language writes what stands behind a great number.
  private static String many(Wording wording) {
    return PluralRules.forLocale(locale(wording)).select(MANY);
  }

  private static ULocale locale(Wording wording) {
    return ULocale.forLocale(wording.language().locale());
  }
}
