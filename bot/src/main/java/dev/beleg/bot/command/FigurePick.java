package dev.beleg.bot.command;

import dev.beleg.retrieval.figure.Figure;
import dev.beleg.retrieval.figure.FigureLedger;
import dev.beleg.retrieval.figure.LedgerEntry;
import dev.beleg.retrieval.figure.LedgerFilter;
import dev.beleg.retrieval.figure.Period;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// What a ledger has of the figures that somebody asks for.
sealed interface FigurePick {

  /// Figures.
  ///
  /// @param entries at least one, in the ledger's order
  record Found(List<LedgerEntry> entries) implements FigurePick {}

  /// None: the parts of the request before this one are met, this one is not.
  ///
  /// @param part what is not met
  /// @param others what meets the parts before it
  record Nothing(Part part, List<LedgerEntry> others) implements FigurePick {}

  /// A part of a request, in the order in which they are taken.
  enum Part {
    SUBJECT,
    MEASURE,
    PERIOD
  }

  /// Picks from a ledger, part after part, to know which one finds nothing.
  static FigurePick of(FigureRequest request, FigureLedger ledger) {
    List<LedgerEntry> entries = ledger.entries();
    for (Part part : Part.values()) {
      List<LedgerEntry> left = meeting(part, request, entries, ledger);
      if (left.isEmpty()) {
        return new Nothing(part, entries);
      }
      entries = left;
    }
    return new Found(entries);
  }

  private static List<LedgerEntry> meeting(
      Part part, FigureRequest request, List<LedgerEntry> entries, FigureLedger ledger) {
    return switch (part) {
      case SUBJECT ->
          entries.stream()
              .filter(entry -> isOneOf(request.subjects(), entry.figure().subject()))
              .filter(request::isSaidByThem)
              .toList();
      case MEASURE ->
          entries.stream()
              .filter(entry -> isOneOf(request.measures(), entry.figure().measure()))
              .toList();
      case PERIOD -> within(request.periods(), entries, ledger);
    };
  }

  private static boolean isOneOf(Set<String> wanted, Optional<String> found) {
    return wanted.isEmpty() || found.filter(wanted::contains).isPresent();
  }

  private static List<LedgerEntry> within(
      List<Period> periods, List<LedgerEntry> entries, FigureLedger ledger) {
    if (periods.isEmpty()) {
      return entries;
    }
    Set<String> ids =
        periods.stream()
            .flatMap(period -> ledger.select(LedgerFilter.ALL.withPeriod(period)).stream())
            .map(LedgerEntry::id)
            .collect(Collectors.toSet());
    return entries.stream().filter(entry -> ids.contains(entry.id())).toList();
  }

  /// {@return a figure as it is offered in place of what there is not: times by what they are times
  /// of}
  static Optional<String> offered(Part part, Figure figure, FigureWords words) {
    Optional<String> shown = shown(part, figure, words);
    return part == Part.PERIOD && figure.measure().isPresent()
        ? shown.map(time -> words.measure(figure) + " " + time)
        : shown;
  }

  /// {@return what a figure has of a part; empty where it is not known}
  static Optional<String> shown(Part part, Figure figure, FigureWords words) {
    return switch (part) {
      case SUBJECT -> figure.subject().map(words::subject);
      case MEASURE -> figure.measure().map(words::measure);
      case PERIOD ->
          figure.period().unstated() ? Optional.empty() : Optional.of(words.period(figure));
    };
  }
}
