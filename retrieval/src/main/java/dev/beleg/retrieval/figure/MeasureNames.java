package dev.beleg.retrieval.figure;

import com.ibm.icu.number.LocalizedNumberFormatter;
import com.ibm.icu.number.NumberFormatter;
import com.ibm.icu.text.PluralRules;
import com.ibm.icu.util.MeasureUnit;
import com.ibm.icu.util.ULocale;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

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

  /// Numbers that bring out every plural form of the three languages.
  private static final List<Double> COUNTS = List.of(1.0, 2.0, 5.0, 1.5);

  private static final Map<String, String> SYMBOLS = new ConcurrentHashMap<>();

  private MeasureNames() {}

  /// Adds the names of the units in a language, matching by their stems.
  static void addTo(Terms terms) {
    ULocale locale = ULocale.forLocale(terms.language().locale());
    List<Double> counts = counts(PluralRules.forLocale(locale));
    LocalizedNumberFormatter names =
        NumberFormatter.withLocale(locale).unitWidth(NumberFormatter.UnitWidth.FULL_NAME);
    for (String type : TYPES) {
      for (MeasureUnit unit : MeasureUnit.getAvailable(type)) {
        if (!NOT_READ.contains(unit.getIdentifier())) {
          add(terms, unit, names(names.unit(unit), counts));
        }
      }
    }
  }

  /// One number for each plural form.
  private static List<Double> counts(PluralRules rules) {
    Map<String, Double> counts = new LinkedHashMap<>();
    COUNTS.forEach(count -> counts.putIfAbsent(rules.select(count), count));
    return List.copyOf(counts.values());
  }

  private static void add(Terms terms, MeasureUnit unit, Set<String> names) {
    for (String name : names) {
      String symbol = SYMBOLS.computeIfAbsent(unit.getIdentifier(), _ -> symbol(unit));
      terms.add(
          TermFile.Cut.steps(name, Terms.Matching.STEM, terms.language()), Role.MEASURE, symbol);
    }
  }

  private static Set<String> names(LocalizedNumberFormatter formatter, List<Double> counts) {
    Set<String> names = new HashSet<>();
    for (double count : counts) {
      String printed = formatter.format(count).toString();
      String name = withoutNumber(printed);
      if (!name.isEmpty() && name.codePoints().noneMatch(Character::isDigit)) {
        names.add(name);
      }
    }
    return names;
  }

  /// Spans of time keep their English name, which reads better than the symbol.
  private static String symbol(MeasureUnit unit) {
    String id = unit.getIdentifier();
    if (new Unit.Measure(id).time()) {
      return id;
    }
    String printed =
        NumberFormatter.withLocale(Locale.ENGLISH)
            .unit(unit)
            .unitWidth(NumberFormatter.UnitWidth.SHORT)
            .format(5)
            .toString();
    String symbol = withoutNumber(printed);
    return symbol.isEmpty() ? id : symbol;
  }

  private static String withoutNumber(String printed) {
    int at = 0;
    while (at < printed.length() && "0123456789.,".indexOf(printed.charAt(at)) >= 0) {
      at++;
    }
    return printed.substring(at).strip();
  }
}
