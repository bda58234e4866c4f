package dev.beleg.bot.answer;

import dev.beleg.retrieval.figure.Figure;
import dev.beleg.retrieval.figure.FigureExtractor;
import dev.beleg.retrieval.figure.Period;
import dev.beleg.retrieval.figure.PeriodMention;
import dev.beleg.retrieval.language.Span;

/// Finds the time that a passage was last told to be about before a figure that names none itself.
final class PeriodsBefore {

  private final FigureExtractor extractor;

  PeriodsBefore(FigureExtractor extractor) {
    this.extractor = extractor;
  }

  /// {@return the figure's own time, else the last one named before it in its passage}
  Period of(Figure figure, Evidence evidence) {
    if (!figure.period().unstated()) {
      return figure.period();
    }
    Span passage = evidence.passage().span();
    int end = Math.clamp(figure.span().start() - passage.start(), 0, passage.length());
    String before = evidence.passage().text().reading().substring(0, end);
    return extractor
        .extract(before, evidence.language(), evidence.source().published().knownDate())
        .periods()
        .stream()
        .map(PeriodMention::period)
        .filter(period -> !period.unstated())
        .reduce((_, later) -> later)
        .orElse(figure.period());
  }
}
