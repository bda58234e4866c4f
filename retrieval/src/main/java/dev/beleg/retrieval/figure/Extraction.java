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
}
