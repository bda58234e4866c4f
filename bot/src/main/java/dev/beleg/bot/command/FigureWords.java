package dev.beleg.bot.command;

import dev.beleg.bot.answer.FigurePhrases;
import dev.beleg.bot.answer.Phrases;
import dev.beleg.bot.chart.Wording;
import dev.beleg.retrieval.figure.Figure;
import dev.beleg.retrieval.language.Language;
import dev.beleg.retrieval.language.Vocabulary;

/// Says in a reader's language what a figure is about and how much it is.
///
/// @param vocabulary the names of subjects and measures
/// @param language the reader's language
/// @param phrases the sentences of answers
public record FigureWords(Vocabulary vocabulary, Language language, Phrases phrases) {

  private static final String UNKNOWN = "–";

  /// {@return how a chart says things}
  public Wording chart() {
    return new Wording(
        language,
        period -> figures().period(period, language).orElse(UNKNOWN),
        this::subject,
        this::measure,
        key -> phrases.say(language, key, "{0}", "{1}"));
  }

  /// {@return whose figure it is, with both sides of a trade}
  String subject(Figure figure) {
    return figures().whose(figure, vocabulary.gazetteer(), language).orElse(UNKNOWN);
  }

  String subject(String code) {
    return vocabulary.gazetteer().entry(code).map(entry -> entry.name(language)).orElse(code);
  }

  String measure(Figure figure) {
    return figure.measure().map(this::measure).orElse(UNKNOWN);
  }

  String measure(String id) {
    return vocabulary.measures().concept(id).map(concept -> concept.name(language)).orElse(id);
  }

  String period(Figure figure) {
    return figures().period(figure.period(), language).orElse(UNKNOWN);
  }

  /// {@return the amount with hedge, unit and, where it is no plain result, its kind}
  String amount(Figure figure) {
    String amount = figures().quantity(figure, language);
    return figures().kind(figure.kind(), amount, language);
  }

  private FigurePhrases figures() {
    return new FigurePhrases(phrases);
  }
}
