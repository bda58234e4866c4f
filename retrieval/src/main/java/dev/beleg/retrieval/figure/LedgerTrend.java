package dev.beleg.retrieval.figure;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;

/// Which way a level of the ledger was reached, as far as its articles tell: by the words of a
/// source, by a change told of the same time, or by the level before it.
final class LedgerTrend {

  private final FigureLedger ledger;

  LedgerTrend(FigureLedger ledger) {
    this.ledger = ledger;
  }

  /// {@return which way the level was reached; empty where nothing tells}
  Optional<Trend> of(LedgerEntry level) {
    return worded(level).or(() -> change(level.figure())).or(() -> computed(level.figure()));
  }

  private static Optional<Trend> worded(LedgerEntry level) {
    return level.sources().stream().flatMap(source -> source.figure().trend().stream()).findFirst();
  }

  private Optional<Trend> change(Figure level) {
    return ledger.entries().stream()
        .map(LedgerEntry::figure)
        .filter(other -> isChange(other) && sameSeries(level, other))
        .filter(other -> !level.period().unstated() && other.period().equals(level.period()))
        .flatMap(other -> other.trend().stream())
        .findFirst();
  }

  private Optional<Trend> computed(Figure level) {
    return ledger.entries().stream()
        .map(LedgerEntry::figure)
        .filter(other -> isLevel(other) && other.unit().equals(level.unit()))
        .filter(other -> sameSeries(level, other) && precedes(other, level))
        .max(Comparator.comparing(other -> other.period().lastDay().orElse(LocalDate.MIN)))
        .flatMap(before -> between(before.quantity(), level.quantity()));
  }

  private static boolean isChange(Figure figure) {
    return figure.kind() == Kind.CHANGE || figure.kind() == Kind.MULTIPLE;
  }

  private static boolean isLevel(Figure figure) {
    return figure.kind() == Kind.ACTUAL || figure.kind() == Kind.COUNT;
  }

  private static boolean sameSeries(Figure one, Figure other) {
    return one.subject().isPresent()
        && one.measure().isPresent()
        && one.subject().equals(other.subject())
        && one.measure().equals(other.measure())
        && one.parties().equals(other.parties());
  }

  /// Of two stretches of one length the one that ends before the other begins.
  private static boolean precedes(Figure one, Figure other) {
    return length(one).isPresent()
        && length(one).equals(length(other))
        && one.period().lastDay().orElseThrow().isBefore(other.period().firstDay().orElseThrow());
  }

  private static Optional<java.time.Period> length(Figure figure) {
    return figure
        .period()
        .firstDay()
        .flatMap(first -> figure.period().lastDay().map(last -> first.until(last.plusDays(1))));
  }

  private static Optional<Trend> between(Quantity before, Quantity level) {
    int way = level.value().compareTo(before.value());
    return way == 0 ? Optional.empty() : Optional.of(way > 0 ? Trend.UP : Trend.DOWN);
  }
}
