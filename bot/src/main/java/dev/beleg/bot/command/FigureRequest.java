package dev.beleg.bot.command;

import dev.beleg.retrieval.figure.Period;
import java.util.List;
import java.util.Set;

/// Which figures somebody asks for in a few words.
///
/// @param subjects gazetteer codes, one of which the figure is about; any where empty
/// @param measures measures, one of which it is of; any where empty
/// @param periods times, within one of which it lies; any where empty
/// @param unread words that name none of these, in order
record FigureRequest(
    Set<String> subjects, Set<String> measures, List<Period> periods, List<String> unread) {

  FigureRequest {
    subjects = Set.copyOf(subjects);
    measures = Set.copyOf(measures);
    periods = List.copyOf(periods);
    unread = List.copyOf(unread);
  }

  boolean isEmpty() {
    return subjects.isEmpty() && measures.isEmpty() && periods.isEmpty();
  }
}
