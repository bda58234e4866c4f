package dev.beleg.bot.answer;

import dev.beleg.retrieval.language.Concept;
import java.util.List;
import java.util.Set;

/// Tells which questions want a figure.
final class FigureQuestions {

  /// Measures that nothing but a number tells; "which exports" may also ask for goods.
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

  /// Measures whose words are units as well: "Export in Tonnen".
  private static final Set<String> SIZES = Set.of("weight-mass", "area", "length");

  private FigureQuestions() {}

  /// {@return whether a question is to be answered with a figure if one is there}
  static boolean isFor(Question question) {
    return switch (question.asked()) {
      case AMOUNT, PERCENT, RANK, COUNT, TIMES, DURATION, AGE -> true;
      case KEYWORDS ->
          namesLevel(question) || namesMeasureAndTime(question) || namesMeasureAndSize(question);
      case HOW -> namesLevel(question);
      case WHICH, WHEN, WHERE, WHO, OFFICE, HEAD, SAID, REASON, CONFIRM, NOTHING -> false;
    };
  }

  static boolean namesLevel(Question question) {
    return question.topic().measures().stream().anyMatch(FigureQuestions::isLevel);
  }

  /// {@return whether nothing but a number tells a measure}
  static boolean isLevel(Concept measure) {
    return LEVELS.contains(measure.id());
  }

  private static boolean namesMeasureAndTime(Question question) {
    return !question.topic().measures().isEmpty() && !question.topic().periods().isEmpty();
  }

  private static boolean namesMeasureAndSize(Question question) {
    List<Concept> measures = question.topic().measures();
    return measures.size() > 1 && measures.stream().map(Concept::id).anyMatch(SIZES::contains);
  }
}
