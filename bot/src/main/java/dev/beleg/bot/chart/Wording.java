package dev.beleg.bot.chart;

import dev.beleg.retrieval.figure.Figure;
import dev.beleg.retrieval.figure.Period;
import dev.beleg.retrieval.language.Language;
import java.util.function.Function;

/// How a chart says things in the reader's language.
///
/// @param language the language
/// @param period says a period: "2022"
/// @param subject the name of a figure's subject
/// @param measure the name of a figure's measure
/// @param phrase the phrase of a key, with `{0}` and `{1}` where something is filled in
public record Wording(
    Language language,
    Function<Period, String> period,
    Function<Figure, String> subject,
    Function<Figure, String> measure,
    Function<String, String> phrase) {

  String say(String key, String... parts) {
    String said = phrase.apply(key);
    for (int i = 0; i < parts.length; i++) {
      said = said.replace("{" + i + "}", parts[i]);
    }
    return said;
  }

  String title(Figure figure) {
    return subject.apply(figure) + ": " + measure.apply(figure);
  }
}
