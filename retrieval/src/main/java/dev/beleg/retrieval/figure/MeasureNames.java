package dev.beleg.retrieval.figure;

import com.ibm.icu.number.NumberFormatter;
import com.ibm.icu.util.MeasureUnit;
import com.ibm.icu.util.ULocale;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// The units of measure by name, from the CLDR. Their abbreviations stand in the resource files,
/// since the CLDR's are short enough to be words ("J" for years, "т" for tonnes).
final class MeasureNames {

  private static final List<String> TYPES =
      List.of(
          "length",
          "area",
          "volume",
          "mass",
          "speed",
          "power",
          "energy",
          "temperature",
          "duration",
          "digital",
          "frequency",
          "electric",
          "pressure",
          "angle");

  /// Units whose name is an ordinary word of news, or that are counted otherwise.
  private static final Set<String> NOT_READ =
      Set.of(
          "bar",
          "cup",
          "drop",
          "pinch",
          "stone",
          "grain",
          "dram",
          "jigger",
          "night",
          "knot",
          "carat",
          "quarter",
          "gasoline-energy-density",
          "point",
          "em",
          "dot",
          "pixel");

  /// Spans of time keep their English name, which reads better than the symbol.
  private static final Set<String> TIME =
      Set.of(
          "year",
          "month",
          "week",
          "day",
          "hour",
          "minute",
          "second",
          "decade",
          "century",
          "millisecond");

  /// Numbers that bring out every plural form of the three languages.
  private static final List<Double> COUNTS = List.of(1.0, 2.0, 5.0, 1.5);

  private MeasureNames() {}

  /// Adds the names of the units in a language, matching by their stems.
  static void addTo(Terms terms) {
    ULocale locale = ULocale.forLocale(terms.language().locale());
    for (String type : TYPES) {
      for (MeasureUnit unit : MeasureUnit.getAvailable(type)) {
        if (!NOT_READ.contains(unit.getIdentifier())) {
          add(terms, unit, locale);
        }
      }
    }
  }

  private static void add(Terms terms, MeasureUnit unit, ULocale locale) {
    names(unit, locale)
        .forEach(
            name ->
                terms.add(
                    TermFile.Cut.steps(name, Terms.Matching.STEM, terms.language()),
                    Role.MEASURE,
                    symbol(unit)));
  }

  private static Set<String> names(MeasureUnit unit, ULocale locale) {
    Set<String> names = new HashSet<>();
    for (double count : COUNTS) {
      String printed =
          NumberFormatter.withLocale(locale)
              .unit(unit)
              .unitWidth(NumberFormatter.UnitWidth.FULL_NAME)
              .format(count)
              .toString();
      String name = printed.replaceFirst("^[0-9.,]{1,8}", "").strip();
      if (!name.isEmpty() && name.codePoints().noneMatch(Character::isDigit)) {
        names.add(name);
      }
    }
    return names;
  }

  private static String symbol(MeasureUnit unit) {
    String id = unit.getIdentifier();
    if (TIME.contains(id)) {
      return id;
    }
    String printed =
        NumberFormatter.withLocale(Locale.ENGLISH)
            .unit(unit)
            .unitWidth(NumberFormatter.UnitWidth.SHORT)
            .format(5)
            .toString();
    String symbol = printed.replaceFirst("^[0-9]{1,2}", "").strip();
    return symbol.isEmpty() ? id : symbol;
  }
}
