package dev.beleg.bot.digest;

import dev.beleg.retrieval.announcement.Event;
import dev.beleg.retrieval.announcement.Report;
import dev.beleg.retrieval.article.ArticleId;
import dev.beleg.retrieval.figure.FigureLedger;
import dev.beleg.retrieval.figure.LedgerEntry;
import dev.beleg.retrieval.figure.SourcedFigure;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// The figures of an event: those of the sentences that announce it, each once.
final class Figures {

  private Figures() {}

  /// A figure.
  ///
  /// @param entry the figure of the ledger
  /// @param place as one of the event's articles tells it
  record Found(LedgerEntry entry, SourcedFigure place) {}

  /// {@return the figures, the first to be shown first}
  static List<Found> of(Event event, FigureLedger ledger) {
    Map<String, Found> found = new LinkedHashMap<>();
    for (Report report : event.reports()) {
      ledger.tellings(report.article()).stream()
          .filter(telling -> isAnnounced(report, telling.sourced()))
          .forEach(
              telling ->
                  found.putIfAbsent(
                      telling.entry().id(), new Found(telling.entry(), telling.sourced())));
    }
    Set<String> corrected = corrected(event, found);
    return found.values().stream()
        .filter(figure -> !corrected.contains(figure.entry.id()))
        .sorted(
            Comparator.comparing((Found it) -> it.place.figure(), FigureOrder.LARGEST_FIRST)
                .thenComparing(it -> it.entry.id()))
        .toList();
  }

  private static boolean isAnnounced(Report report, SourcedFigure figure) {
    return report.announcements().stream()
        .anyMatch(announcement -> announcement.figures().contains(figure.figure().span()));
  }

  /// What contradicts a figure of a correction is what it corrects.
  private static Set<String> corrected(Event event, Map<String, Found> found) {
    Set<ArticleId> corrections =
        event.reports().stream()
            .filter(report -> report.traits().correction())
            .map(Report::article)
            .collect(Collectors.toSet());
    return found.values().stream()
        .map(Found::entry)
        .filter(entry -> entry.articles().stream().anyMatch(corrections::contains))
        .flatMap(entry -> entry.conflicts().stream())
        .filter(conflict -> conflict.kind() == LedgerEntry.Conflict.Kind.DIFFERENT)
        .map(LedgerEntry.Conflict::id)
        .filter(id -> !isTold(id, corrections, found))
        .collect(Collectors.toSet());
  }

  private static boolean isTold(String id, Set<ArticleId> articles, Map<String, Found> found) {
    return Optional.ofNullable(found.get(id)).stream()
        .flatMap(figure -> figure.entry.articles().stream())
        .anyMatch(articles::contains);
  }
}
