package dev.beleg.bot.command;

import dev.beleg.bot.chat.Responder.Response;
import dev.beleg.bot.chat.Turn;
import dev.beleg.retrieval.article.ArticleId;
import dev.beleg.retrieval.figure.Figure;
import dev.beleg.retrieval.figure.FigureLedger;
import dev.beleg.retrieval.figure.LedgerEntry;
import dev.beleg.retrieval.language.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The figures that stand in the places an answer has cited, and the series they belong to.
final class CitedFigures {

  private final FigureReplies tables;
  private final ChartReplies charts;

  CitedFigures(FigureReplies tables, ChartReplies charts) {
    this.tables = tables;
    this.charts = charts;
  }

  /// {@return the buttons that would show something}
  List<Action.Kind> offered(Request request, Library library, List<Turn.Cited> places) {
    List<Action.Kind> kinds = new ArrayList<>();
    List<LedgerEntry> figures = in(places, library.ledger());
    if (!figures.isEmpty()) {
      kinds.add(Action.Kind.FIGURES);
    }
    if (charts.isDrawable(request, library, series(figures, library.ledger()))) {
      kinds.add(Action.Kind.CHART);
    }
    return kinds;
  }

  /// {@return a table of the figures}
  Response figures(Request request, Library library, List<Turn.Cited> places) {
    FigureReplies.Asked asked = new FigureReplies.Asked("/figures", Optional.empty());
    return tables.table(request, library, asked, in(places, library.ledger()));
  }

  /// {@return the chart of their series}
  Response chart(Request request, Library library, List<Turn.Cited> places) {
    FigureLedger ledger = library.ledger();
    FigureReplies.Asked asked = new FigureReplies.Asked("/chart", Optional.empty());
    return charts.chart(request, library, asked, series(in(places, ledger), ledger));
  }

  private static List<LedgerEntry> in(List<Turn.Cited> places, FigureLedger ledger) {
    return places.stream()
        .flatMap(
            place ->
                ledger.tellings(new ArticleId(place.source())).stream()
                    .filter(telling -> isIn(place, telling.sourced().figure()))
                    .map(FigureLedger.Telling::entry))
        .distinct()
        .toList();
  }

  private static boolean isIn(Turn.Cited place, Figure figure) {
    return new Span(place.start(), place.end()).contains(figure.span());
  }

  /// All figures of the same subject and measure as the first whose subject and measure are known.
  private static List<LedgerEntry> series(List<LedgerEntry> figures, FigureLedger ledger) {
    Optional<Figure> first =
        figures.stream()
            .map(LedgerEntry::figure)
            .filter(figure -> figure.subject().isPresent() && figure.measure().isPresent())
            .findFirst();
    return first
        .map(figure -> ledger.entries().stream().filter(e -> isSame(figure, e.figure())).toList())
        .orElse(List.of());
  }

  private static boolean isSame(Figure one, Figure other) {
    return one.subject().equals(other.subject()) && one.measure().equals(other.measure());
  }
}
