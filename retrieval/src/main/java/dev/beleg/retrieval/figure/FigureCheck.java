package dev.beleg.retrieval.figure;

import dev.beleg.retrieval.language.Language;
import dev.beleg.retrieval.language.LanguageDetector;
import dev.beleg.retrieval.language.TextByLanguage;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Checks the figures of any text against a ledger.
///
/// A claim that names no subject or period is matched with care: it is supported where one entry
/// agrees in all that is named, and what was taken for granted is said.
public final class FigureCheck {

  /// Two differences still speak of the same thing; more do not.
  private static final int NEAR = 7;

  /// How many code units stand between the two ends of a change.
  private static final int PAIR = 40;

  private static final BigDecimal SMALL = BigDecimal.valueOf(10_000);

  private static final Comparator<Comparison> NEAREST_NEWEST =
      Comparator.comparingInt(Comparison::distance)
          .thenComparing(
              comparison -> comparison.entry().figure().period().lastDay().orElse(LocalDate.MIN),
              Comparator.reverseOrder());

  private final FigureReader reader;
  private final TextByLanguage languages = new TextByLanguage(new LanguageDetector());

  public FigureCheck(FigureReader reader) {
    this.reader = reader;
  }

  /// Checks a text whose lines may be in several languages.
  ///
  /// @param text any text
  /// @param date the day it was written, which "last year" counts from
  /// @return each figure of the text, in order of place
  public List<CheckedFigure> check(String text, Optional<LocalDate> date, FigureLedger ledger) {
    return languages.read(text).entrySet().stream()
        .flatMap(part -> check(part.getValue(), part.getKey(), date, ledger).stream())
        .sorted(Comparator.comparing(checked -> checked.claimed().span()))
        .toList();
  }

  /// Checks a text in one language.
  ///
  /// @param text any text
  /// @param language the language it is written in
  /// @param date the day it was written, which "last year" counts from
  /// @return each figure of the text, in order of place
  public List<CheckedFigure> check(
      String text, Language language, Optional<LocalDate> date, FigureLedger ledger) {
    List<CheckedFigure> checked = new ArrayList<>();
    ClaimText claims = new ClaimText(reader, text, language, date);
    for (Figure claimed : claims.figures()) {
      if (claimed.note().filter(RankReader.ORDINAL_ONLY::equals).isEmpty() && !bare(claimed)) {
        checked.add(asPair(checked, check(claimed, claims, ledger)));
      }
    }
    return List.copyOf(checked);
  }

  /// "Let's meet at 10": a small number of nothing, said of nothing, claims nothing.
  private static boolean bare(Figure claimed) {
    return claimed.unit() instanceof Unit.Count
        && claimed.unit().id().isEmpty()
        && claimed.subject().isEmpty()
        && claimed.measure().isEmpty()
        && claimed.quantity().hedging().isEmpty()
        && claimed.quantity().value().compareTo(SMALL) < 0;
  }

  /// "fell from 334 to 315" is one statement: where its first end contradicts the sources, so does
  /// the other.
  private static CheckedFigure asPair(List<CheckedFigure> before, CheckedFigure next) {
    boolean wrongEnd =
        !before.isEmpty()
            && isPair(before.getLast().claimed(), next.claimed())
            && before.getLast().verdict() instanceof CheckedFigure.Verdict.Differs differs
            && differs.why().contains(Difference.DIRECTION);
    return wrongEnd && next.verdict() instanceof CheckedFigure.Verdict.Supported supported
        ? new CheckedFigure(
            next.claimed(),
            new CheckedFigure.Verdict.Differs(List.of(Difference.DIRECTION), supported.sourced()),
            next.assumed())
        : next;
  }

  private static boolean isPair(Figure from, Figure to) {
    return from.kind() == Kind.ACTUAL
        && to.kind() == Kind.ACTUAL
        && from.trend().isPresent()
        && from.trend().equals(to.trend())
        && from.topic().equals(to.topic())
        && to.span().start() - from.span().end() <= PAIR;
  }

  private static CheckedFigure check(Figure claimed, ClaimText claims, FigureLedger ledger) {
    LedgerTrend told = new LedgerTrend(ledger);
    List<Comparison> comparisons =
        ledger.entries().stream()
            .map(entry -> Comparison.of(claims.beside(claimed, entry), entry, told))
            .filter(comparison -> comparison.distance() <= NEAR)
            .sorted(NEAREST_NEWEST)
            .toList();
    if (comparisons.isEmpty()) {
      return new CheckedFigure(claimed, new CheckedFigure.Verdict.NotInSources(), List.of());
    }
    return verdict(claimed, comparisons, told);
  }

  private static CheckedFigure verdict(
      Figure claimed, List<Comparison> comparisons, LedgerTrend told) {
    List<Comparison> best = best(claimed, comparisons);
    int nearest = best.getFirst().distance();
    List<LedgerEntry> sourced = best.stream().map(Comparison::entry).toList();
    CheckedFigure.Verdict verdict =
        nearest == 0
            ? new CheckedFigure.Verdict.Supported(sourced)
            : new CheckedFigure.Verdict.Differs(List.copyOf(best.getFirst().why()), sourced);
    return new CheckedFigure(claimed, verdict, assumed(claimed, best.getFirst(), told));
  }

  /// The nearest ones. Where none of those that agree tells between whom, one that agrees in all
  /// else and does tell decides.
  private static List<Comparison> best(Figure claimed, List<Comparison> comparisons) {
    int nearest = comparisons.getFirst().distance();
    List<Comparison> best =
        comparisons.stream().filter(comparison -> comparison.distance() == nearest).toList();
    boolean untold =
        nearest == 0
            && claimed.parties().isPresent()
            && best.stream().allMatch(one -> one.entry().figure().parties().isEmpty());
    List<Comparison> fuller =
        comparisons.stream().filter(one -> one.why().equals(Set.of(Difference.SUBJECT))).toList();
    return untold && !fuller.isEmpty() ? fuller : best;
  }

  private static List<Assumed> assumed(Figure claimed, Comparison nearest, LedgerTrend told) {
    Figure sourced = nearest.entry().figure();
    Set<Assumed> assumed = EnumSet.noneOf(Assumed.class);
    if (claimed.subject().isEmpty() && sourced.subject().isPresent()) {
      assumed.add(Assumed.SUBJECT);
    }
    if (claimed.measure().isEmpty() && sourced.measure().isPresent()) {
      assumed.add(Assumed.MEASURE);
    }
    period(claimed, nearest).ifPresent(assumed::add);
    if (claimed.kind() == Kind.ACTUAL && nearest.claimed().kind() != Kind.ACTUAL) {
      assumed.add(Assumed.KIND);
    }
    if (claimed.unit() instanceof Unit.Count && sourced.unit() instanceof Unit.Money) {
      assumed.add(Assumed.CURRENCY);
    }
    if (leavesSidesOpen(claimed.parties(), sourced.parties())) {
      assumed.add(Assumed.SIDES);
    }
    if (claimed.topic().thing().isEmpty() && sourced.topic().thing().isPresent()) {
      assumed.add(Assumed.THING);
    }
    if (claimed.trend().isPresent() && told.of(nearest.entry()).isEmpty()) {
      assumed.add(Assumed.DIRECTION);
    }
    if (claimed.telling().speaker().isPresent()) {
      assumed.add(Assumed.SPEAKER);
    }
    return List.copyOf(assumed);
  }

  private static Optional<Assumed> period(Figure claimed, Comparison nearest) {
    Period sourced = nearest.entry().figure().period();
    if (claimed.period().unstated()) {
      return sourced.unstated() ? Optional.empty() : Optional.of(Assumed.PERIOD);
    }
    if (nearest.why().contains(Difference.PERIOD)) {
      return Optional.empty();
    }
    if (sourced.unstated()) {
      return Optional.of(Assumed.PERIOD_UNTOLD);
    }
    return claimed.period().firstDay().equals(sourced.firstDay())
        ? Optional.empty()
        : Optional.of(Assumed.RECKONED_PERIOD);
  }

  /// Trade both ways may be called by one side.
  private static boolean leavesSidesOpen(Optional<Parties> claimed, Optional<Parties> sourced) {
    if (!(sourced.orElse(null) instanceof Parties.OneWay told)) {
      return false;
    }
    Parties.OneWay named =
        claimed.orElse(null) instanceof Parties.OneWay one
            ? one
            : new Parties.OneWay(Optional.empty(), Optional.empty());
    return (named.from().isEmpty() && told.from().isPresent())
        || (named.to().isEmpty() && told.to().isPresent());
  }
}
