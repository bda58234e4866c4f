package dev.beleg.retrieval.figure;

import java.time.LocalDate;
import java.util.Optional;

/// Which figures of a ledger are wanted. Every part that is set must be met.
///
/// @param subject the gazetteer code of a subject, or of a party of its trade
/// @param measure the id of a measure
/// @param period the figure's period lies within these days; figures without a period are left out
/// @param kind what figures say about their measure
/// @param source the path of an article that tells them
public record LedgerFilter(
    Optional<String> subject,
    Optional<String> measure,
    Optional<Period> period,
    Optional<Kind> kind,
    Optional<String> source) {

  /// Every figure.
  public static final LedgerFilter ALL =
      new LedgerFilter(
          Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

  /// {@return the same for one subject}
  public LedgerFilter withSubject(String code) {
    return new LedgerFilter(Optional.of(code), measure, period, kind, source);
  }

  /// {@return the same for one measure}
  public LedgerFilter withMeasure(String id) {
    return new LedgerFilter(subject, Optional.of(id), period, kind, source);
  }

  /// {@return the same for one period}
  public LedgerFilter withPeriod(Period days) {
    return new LedgerFilter(subject, measure, Optional.of(days), kind, source);
  }

  /// {@return the same for one kind}
  public LedgerFilter withKind(Kind only) {
    return new LedgerFilter(subject, measure, period, Optional.of(only), source);
  }

  boolean admits(LedgerEntry entry) {
    Figure figure = entry.figure();
    return (meets(subject, figure.subject()) || isParty(figure))
        && meets(measure, figure.measure())
        && (kind.isEmpty() || kind.get() == figure.kind())
        && (period.isEmpty() || within(figure.period(), period.get()))
        && (source.isEmpty()
            || entry.articles().stream().anyMatch(id -> id.path().equals(source.get())));
  }

  private boolean isParty(Figure figure) {
    return figure
        .parties()
        .filter(parties -> parties.codes().contains(subject.orElseThrow()))
        .isPresent();
  }

  private static boolean meets(Optional<String> wanted, Optional<String> found) {
    return wanted.isEmpty() || wanted.equals(found);
  }

  private static boolean within(Period found, Period wanted) {
    LocalDate from = found.firstDay().orElse(LocalDate.MIN);
    LocalDate to = found.lastDay().orElse(LocalDate.MAX);
    return !found.unstated()
        && !from.isBefore(wanted.firstDay().orElse(LocalDate.MIN))
        && !to.isAfter(wanted.lastDay().orElse(LocalDate.MAX));
  }
}
