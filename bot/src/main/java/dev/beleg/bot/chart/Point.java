package dev.beleg.bot.chart;

import dev.beleg.retrieval.figure.Figure;
import dev.beleg.retrieval.figure.Kind;
import dev.beleg.retrieval.figure.LedgerEntry;
import dev.beleg.retrieval.figure.Period;
import dev.beleg.retrieval.figure.SourcedFigure;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// A number of a series where it is drawn. The two ends of a range are two points of one number.
///
/// @param number counts the figures of the chart from 1
/// @param entry the figure with the places that tell it
/// @param value where it stands on the axis of its unit
/// @param look how it is drawn
record Point(int number, LedgerEntry entry, BigDecimal value, Look look) {

  /// How certain a number is, which the eye must see.
  enum Look {
    STATED,
    HEDGED,
    TARGET
  }

  /// {@return the points of a figure: one, or two for a range}
  static List<Point> of(int number, LedgerEntry entry) {
    Figure figure = entry.figure();
    return Stream.concat(
            Stream.of(figure.quantity().value()), figure.quantity().valueHigh().stream())
        .map(value -> new Point(number, entry, value, look(figure)))
        .toList();
  }

  private static Look look(Figure figure) {
    if (figure.kind() == Kind.TARGET) {
      return Look.TARGET;
    }
    boolean hedged =
        figure.quantity().hedging().isPresent() || figure.quantity().valueHigh().isPresent();
    return hedged ? Look.HEDGED : Look.STATED;
  }

  /// {@return the day a figure is drawn at: the middle of its period, or the end of it that is
  /// known}
  static Optional<LocalDate> day(Figure figure) {
    Optional<LocalDate> first = figure.period().firstDay();
    Optional<LocalDate> last = figure.period().lastDay();
    return first.isPresent() && last.isPresent()
        ? Optional.of(
            first.get().plusDays(ChronoUnit.DAYS.between(first.get(), last.get().plusDays(1)) / 2))
        : first.or(() -> last);
  }

  Period period() {
    return entry.figure().period();
  }

  /// {@return the day as a number of years: 2022.5 in the middle of 2022}
  double years() {
    LocalDate day = day(entry.figure()).orElseThrow();
    return day.getYear() + (day.getDayOfYear() - 1) / (double) day.lengthOfYear();
  }

  /// {@return number, period, words as printed, and the place that tells them}
  String caption(Wording wording) {
    SourcedFigure newest = entry.sources().getFirst();
    Figure figure = newest.figure();
    int others = entry.sources().size() - 1;
    return "[%d] %s: %s — %s#%d-%d%s «%s»"
        .formatted(
            number,
            wording.period().apply(figure.period()),
            onOneLine(figure.surface()),
            newest.article(),
            figure.span().start(),
            figure.span().end(),
            others == 0 ? "" : " (+" + others + ")",
            onOneLine(figure.quote().surroundings()));
  }

  private static String onOneLine(String text) {
    return text.replaceAll("[\\s\\p{Cc}\\p{Cf}]++", " ").strip();
  }
}
