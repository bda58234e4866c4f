package dev.beleg.retrieval.figure;

import dev.beleg.retrieval.language.Language;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Checks the figures of any text against a ledger.
///
/// A claim that names no subject or period is matched with care: it is supported where one entry
/// agrees in all that is named, and what was taken for granted is said.
public final class FigureCheck {

  /// Two differences still speak of the same thing; more do not.
  private static final int NEAR = 7;

  private static final Comparator<Comparison> NEAREST_NEWEST =
      Comparator.comparingInt(Comparison::distance)
          .thenComparing(
              comparison -> comparison.entry().figure().period().lastDay().orElse(LocalDate.MIN),
              Comparator.reverseOrder());

  private final FigureReader reader;

  public FigureCheck(FigureReader reader) {
    this.reader = reader;
  }

  /// Checks a text.
  ///
  /// @param text any text
  /// @param language the language it is written in
  /// @param date the day it was written, which "last year" counts from
  /// @return each figure of the text, in order of place
  public List<CheckedFigure> check(
      String text, Language language, Optional<LocalDate> date, FigureLedger ledger) {
    return reader.read(text, language, date).figures().stream()
        .filter(figure -> figure.note().filter(RankReader.ORDINAL_ONLY::equals).isEmpty())
        .map(claimed -> check(claimed, ledger))
        .toList();
  }

  private static CheckedFigure check(Figure claimed, FigureLedger ledger) {
    List<Comparison> comparisons =
        ledger.entries().stream()
            .map(entry -> Comparison.of(claimed, entry))
            .filter(comparison -> comparison.distance() <= NEAR)
            .sorted(NEAREST_NEWEST)
            .toList();
    if (comparisons.isEmpty()) {
      return new CheckedFigure(claimed, new CheckedFigure.Verdict.NotInSources(), List.of());
    }
    int nearest = comparisons.getFirst().distance();
    List<Comparison> best =
        comparisons.stream().filter(comparison -> comparison.distance() == nearest).toList();
    List<LedgerEntry> sourced = best.stream().map(Comparison::entry).toList();
    CheckedFigure.Verdict verdict =
        nearest == 0
            ? new CheckedFigure.Verdict.Supported(sourced)
            : new CheckedFigure.Verdict.Differs(List.copyOf(best.getFirst().why()), sourced);
    return new CheckedFigure(claimed, verdict, assumed(claimed, sourced.getFirst().figure()));
  }

  private static List<String> assumed(Figure claimed, Figure sourced) {
    List<String> assumed = new ArrayList<>();
    if (claimed.subject().isEmpty() && sourced.subject().isPresent()) {
      assumed.add("no subject is named; taken as " + sourced.subject().get());
    }
    if (claimed.measure().isEmpty() && sourced.measure().isPresent()) {
      assumed.add("no measure is named; taken as " + sourced.measure().get());
    }
    if (claimed.period().unstated() && !sourced.period().unstated()) {
      assumed.add("no period is named; taken as " + days(sourced.period()));
    }
    return assumed;
  }

  private static String days(Period period) {
    String from = period.firstDay().map(LocalDate::toString).orElse("…");
    String to = period.lastDay().map(LocalDate::toString).orElse("…");
    return from.equals(to) ? from : from + " to " + to;
  }
}
