package dev.beleg.bot.chart;

import dev.beleg.retrieval.figure.Figure;
import dev.beleg.retrieval.figure.Kind;
import dev.beleg.retrieval.figure.LedgerEntry;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// One series of figures, of one subject, measure and unit, over time.
///
/// @param axis what all its figures share
/// @param points in order of time, at least two, of at least two figures
/// @param leftOut says, one line each, which other figures it does not show
/// @param wording how it says things
public record SeriesChart(Axis axis, List<Point> points, List<String> leftOut, Wording wording) {

  private static final int FEWEST = 2;

  /// What figures make.
  public sealed interface Outcome {

    /// A chart.
    ///
    /// @param chart the chart
    record Drawable(SeriesChart chart) implements Outcome {}

    /// No chart: fewer than two figures share a unit and have a known time.
    ///
    /// @param dated the captions of the figures that have a time
    /// @param undated how many have none
    record TooFew(List<String> dated, int undated) implements Outcome {}
  }

  /// Makes a chart of those figures that can stand on one axis; of several axes the one with the
  /// most figures.
  public static Outcome of(List<LedgerEntry> entries, Wording wording) {
    List<LedgerEntry> dated =
        entries.stream()
            .distinct()
            .filter(entry -> day(entry).isPresent())
            .sorted(Comparator.comparing(entry -> day(entry).orElseThrow()))
            .toList();
    int undated = (int) entries.stream().distinct().count() - dated.size();
    Map<Axis, List<LedgerEntry>> axes = new LinkedHashMap<>();
    dated.forEach(e -> axes.computeIfAbsent(Axis.of(e.figure()), _ -> new ArrayList<>()).add(e));
    Optional<Axis> best =
        axes.keySet().stream()
            .max(
                Comparator.<Axis>comparingInt(axis -> axes.getOrDefault(axis, List.of()).size())
                    .thenComparing(axis -> axis.telling() == Kind.ACTUAL));
    List<LedgerEntry> chosen =
        best.map(axis -> axes.getOrDefault(axis, List.of())).orElse(List.of());
    if (chosen.size() < FEWEST) {
      return new Outcome.TooFew(
          points(dated).stream().map(point -> point.caption(wording)).toList(), undated);
    }
    axes.remove(best.orElseThrow());
    return new Outcome.Drawable(
        new SeriesChart(
            best.get(),
            points(chosen),
            LeftOut.lines(axes, best.get(), undated, wording),
            wording));
  }

  private static List<Point> points(List<LedgerEntry> entries) {
    List<Point> points = new ArrayList<>();
    for (int i = 0; i < entries.size(); i++) {
      points.addAll(Point.of(i + 1, entries.get(i)));
    }
    return points;
  }

  private static Optional<LocalDate> day(LedgerEntry entry) {
    return Point.day(entry.figure());
  }

  /// {@return subject and measure; both sides of a trade where they are those of every figure}
  public String title() {
    List<String> titles =
        figures().stream().map(entry -> wording.title(entry.figure())).distinct().toList();
    return titles.size() == 1
        ? titles.getFirst()
        : wording.title(withoutSides(points.getFirst().entry().figure()));
  }

  private static Figure withoutSides(Figure figure) {
    Figure.Topic topic = figure.topic();
    return figure.withTopic(
        new Figure.Topic(topic.subject(), topic.measure(), Optional.empty(), topic.thing()));
  }

  /// {@return for each figure its number, period, words as printed and place}
  public List<String> captions() {
    return points.stream().map(point -> point.caption(wording)).distinct().toList();
  }

  /// {@return the figures in the order of their numbers}
  public List<LedgerEntry> figures() {
    return points.stream().map(Point::entry).distinct().toList();
  }

  /// {@return the chart as a PNG file}
  ///
  /// @param width of the whole picture in pixels, at least 400
  /// @param height of the whole picture in pixels, at least 400
  public byte[] png(int width, int height) {
    return new ChartPicture(this).png(width, height);
  }

  /// {@return whether every number that was reached covers as long a time, so that a line may join
  /// them}
  boolean comparable() {
    return points.stream()
            .filter(point -> point.look() != Point.Look.TARGET)
            .map(point -> length(point.entry().figure()))
            .distinct()
            .count()
        == 1;
  }

  private static Optional<Long> length(Figure figure) {
    return figure
        .period()
        .firstDay()
        .flatMap(
            first ->
                figure
                    .period()
                    .lastDay()
                    .map(last -> Math.round((last.toEpochDay() - first.toEpochDay()) / 30.4)));
  }
}
