package dev.beleg.retrieval.figure;

import java.util.List;

/// What was read from a text.
///
/// @param figures in order of place, not overlapping
/// @param periods in order of place, not overlapping each other
public record Extraction(List<Figure> figures, List<PeriodMention> periods) {
  public Extraction {
    figures = List.copyOf(figures);
    periods = List.copyOf(periods);
  }

  /// {@return what was read from the pieces of one text, in order}
  static Extraction joined(List<Extraction> pieces) {
    return pieces.size() == 1
        ? pieces.getFirst()
        : new Extraction(
            pieces.stream().flatMap(piece -> piece.figures.stream()).toList(),
            pieces.stream().flatMap(piece -> piece.periods.stream()).toList());
  }

  /// Moves what was read into the coordinates of the text that its own text is a part of.
  ///
  /// @param whole the text it stands in
  /// @param distance where its own text begins there
  Extraction within(CharSequence whole, int distance) {
    return new Extraction(
        figures.stream().map(figure -> figure.within(whole, distance)).toList(),
        periods.stream().map(period -> period.shift(distance)).toList());
  }

  /// {@return the same with other figures}
  Extraction withFigures(List<Figure> others) {
    return new Extraction(others, periods);
  }
}
