package dev.beleg.retrieval.figure;

import dev.beleg.retrieval.language.Span;
import java.time.LocalDate;
import java.util.Optional;

/// A period as a text words it, with the days it stands for.
///
/// @param span the words
/// @param from the first day, where known
/// @param to the last day, inclusive, where known
/// @param basis what settled the days, in English: "as written", "relative to 2023-06-01"; of days
///   that nothing settles, what is missing
public record PeriodMention(
    Span span, Optional<LocalDate> from, Optional<LocalDate> to, String basis) {

  /// {@return the days, [Period.Unstated] where nothing settles them}
  public Period period() {
    if (from.isEmpty() && to.isEmpty()) {
      return new Period.Unstated();
    }
    return from.isPresent() && from.equals(to)
        ? new Period.AsOf(from.get())
        : new Period.Between(from, to);
  }

  /// {@return the same moved by `distance` code units}
  PeriodMention shift(int distance) {
    return new PeriodMention(span.shift(distance), from, to, basis);
  }
}
