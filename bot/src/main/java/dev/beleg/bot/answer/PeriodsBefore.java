package dev.beleg.bot.answer;

import dev.beleg.retrieval.figure.Extraction;
import dev.beleg.retrieval.figure.Figure;
import dev.beleg.retrieval.figure.FigureExtractor;
import dev.beleg.retrieval.figure.Period;
import dev.beleg.retrieval.figure.PeriodMention;
import dev.beleg.retrieval.language.Span;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// Finds the time that a passage was last told to be about before a figure that names none itself.
final class PeriodsBefore {

  private final FigureExtractor extractor;

  PeriodsBefore(FigureExtractor extractor) {
    this.extractor = extractor;
  }

  /// {@return the figure's own time, else that of the sentence before it that last tells one; none
  /// where that sentence tells several}
  Period of(Figure figure, Evidence evidence) {
    if (!figure.period().unstated()) {
      return figure.period();
    }
    return evidence.passage().sentences().stream()
        .filter(sentence -> sentence.end() <= figure.span().start())
        .sorted(Comparator.comparingInt(Span::start).reversed())
        .map(sentence -> told(sentence, evidence))
        .filter(periods -> !periods.isEmpty())
        .findFirst()
        .filter(periods -> periods.size() == 1)
        .map(List::getFirst)
        .orElse(figure.period());
  }

  /// The times that the figures of a sentence are of: one that they are only compared with is none.
  /// A sentence without figures is of the time it names last.
  private List<Period> told(Span sentence, Evidence evidence) {
    Extraction read =
        extractor.extract(
            evidence.passage().read(sentence),
            evidence.language(),
            evidence.source().published().knownDate());
    Stream<Period> periods =
        read.figures().isEmpty()
            ? read.periods().reversed().stream().map(PeriodMention::period).limit(1)
            : read.figures().stream().map(Figure::period).distinct();
    return periods.filter(period -> !period.unstated()).toList();
  }
}
