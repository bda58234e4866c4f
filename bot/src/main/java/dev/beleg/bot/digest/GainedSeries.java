package dev.beleg.bot.digest;

import dev.beleg.bot.answer.Citation;
import dev.beleg.bot.chart.SeriesChart;
import dev.beleg.bot.chart.Wording;
import dev.beleg.retrieval.figure.Figure;
import dev.beleg.retrieval.figure.FigureLedger;
import dev.beleg.retrieval.figure.LedgerEntry;
import dev.beleg.retrieval.figure.SourcedFigure;
import dev.beleg.retrieval.index.IndexView;
import dev.beleg.retrieval.language.Span;
import dev.beleg.retrieval.passage.Passage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A series of figures that gained a point by the news of an edition.
///
/// @param chart the series
/// @param citations where each of its figures stands, in their order, numbered from 1
record GainedSeries(SeriesChart chart, List<Citation> citations) {

  /// {@return the series of the weightiest event that adds a point to what other articles tell}
  static Optional<GainedSeries> of(List<Item> items, IndexView view, Wording wording) {
    FigureLedger ledger = view.ledger();
    for (Item item : items) {
      for (Item.Stated stated : item.figures()) {
        Optional<GainedSeries> series =
            chart(item, stated.entry(), ledger, wording).flatMap(it -> cited(it, view));
        if (series.isPresent()) {
          return series;
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<SeriesChart> chart(
      Item item, LedgerEntry gained, FigureLedger ledger, Wording wording) {
    List<LedgerEntry> series =
        ledger.entries().stream()
            .filter(entry -> isAlike(entry.figure(), gained.figure()))
            .toList();
    return SeriesChart.of(series, wording)
                instanceof SeriesChart.Outcome.Drawable(SeriesChart chart)
            && chart.figures().contains(gained)
            && chart.figures().stream().anyMatch(entry -> isOfOthers(entry, item))
        ? Optional.of(chart)
        : Optional.empty();
  }

  private static boolean isAlike(Figure one, Figure other) {
    return one.subject().isPresent()
        && one.measure().isPresent()
        && one.topic().equals(other.topic())
        && one.kind() == other.kind()
        && one.unit().id().equals(other.unit().id());
  }

  private static boolean isOfOthers(LedgerEntry entry, Item item) {
    return item.event().reports().stream()
        .noneMatch(report -> entry.articles().contains(report.article()));
  }

  /// A series of which a figure can no longer be shown is not shown.
  private static Optional<GainedSeries> cited(SeriesChart chart, IndexView view) {
    List<Citation> citations = new ArrayList<>();
    for (LedgerEntry entry : chart.figures()) {
      citation(citations.size() + 1, entry.sources().getFirst(), view).ifPresent(citations::add);
    }
    return citations.size() == chart.figures().size()
        ? Optional.of(new GainedSeries(chart, citations))
        : Optional.empty();
  }

  private static Optional<Citation> citation(int number, SourcedFigure figure, IndexView view) {
    Span range = figure.figure().span();
    return view.source(figure.article())
        .flatMap(
            source ->
                view.passage(source.id(), range)
                    .map(
                        (Passage passage) ->
                            new Citation(
                                number, source, range, passage.quote(range), passage.read(range))));
  }
}
