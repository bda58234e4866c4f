package dev.beleg.retrieval.figure;

import dev.beleg.retrieval.language.Span;
import java.time.LocalDate;
import java.util.Optional;

/// A piece of the calendar read from tokens.
///
/// @param from its first token
/// @param to the token after its last one
/// @param first the first day, where known
/// @param last the last day, where known
/// @param grain what kind of stretch the words name
/// @param basis what settled the days
/// @param counted whether the words hold a number of such stretches that is a figure, too
/// @param about the time of a figure beside it, where that differs: "by 2030" is a target for 2030
record Stretch(
    int from,
    int to,
    Optional<LocalDate> first,
    Optional<LocalDate> last,
    Grain grain,
    String basis,
    boolean counted,
    Optional<Period> about) {

  Stretch(
      int from,
      int to,
      Optional<LocalDate> first,
      Optional<LocalDate> last,
      Grain grain,
      String basis) {
    this(from, to, first, last, grain, basis, false, Optional.empty());
  }

  static final String WRITTEN = "as written";

  static Stretch of(int from, int to, LocalDate day, Grain grain, String basis) {
    return new Stretch(
        from, to, Optional.of(grain.first(day)), Optional.of(grain.last(day)), grain, basis);
  }

  static Stretch unresolved(int from, int to, Grain grain) {
    return new Stretch(
        from,
        to,
        Optional.empty(),
        Optional.empty(),
        grain,
        "unresolved: the date of the text is unknown");
  }

  Stretch widened(int begin, int end) {
    return new Stretch(begin, end, first, last, grain, basis, counted, about);
  }

  Stretch days(Optional<LocalDate> begin, Optional<LocalDate> end) {
    return new Stretch(from, to, begin, end, grain, basis, counted, about);
  }

  Stretch withCount() {
    return new Stretch(from, to, first, last, grain, basis, true, about);
  }

  Stretch about(Period period) {
    return new Stretch(from, to, first, last, grain, basis, counted, Optional.of(period));
  }

  /// {@return the days, as a figure beside the words takes them}
  Period period() {
    return about.orElseGet(() -> new PeriodMention(new Span(0, 0), first, last, basis).period());
  }
}
