package dev.beleg.bot.answer.gate;

import dev.beleg.retrieval.figure.CheckedFigure;
import dev.beleg.retrieval.figure.Difference;
import dev.beleg.retrieval.figure.Figure;
import dev.beleg.retrieval.figure.FigureCheck;
import dev.beleg.retrieval.figure.FigureLedger;
import dev.beleg.retrieval.figure.Hedge;
import dev.beleg.retrieval.figure.Kind;
import dev.beleg.retrieval.figure.LedgerEntry;
import dev.beleg.retrieval.figure.Period;
import dev.beleg.retrieval.figure.PeriodMention;
import dev.beleg.retrieval.figure.Quantity;
import dev.beleg.retrieval.figure.Trend;
import dev.beleg.retrieval.figure.Unit;
import dev.beleg.retrieval.language.CueWords;
import dev.beleg.retrieval.language.Span;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// Every figure of the sentence is told by one of the passages: the same value, unit, sign, time
/// and kind of the same thing, and with the distance that the source keeps from it. Nothing is
/// rounded.
final class FigureRule implements Rule {

  private final FigureCheck check;
  private static final int PERCENT = 2;

  private static final Set<String> AHEAD = Set.of("proposed", "planned");

  private final CueWords progress;
  private final CueWords finished;

  /// @param progress the words that tell how far something is
  /// @param finished the words that say that something is reached
  FigureRule(FigureCheck check, CueWords progress, CueWords finished) {
    this.check = check;
    this.progress = progress;
    this.finished = finished;
  }

  /// A figure of the sentence as it compares with one passage.
  private record Told(PassageReading passage, CheckedFigure checked, boolean alone) {}

  @Override
  public void check(Reading reading, Findings findings) {
    Claim claim = reading.claim();
    if (claim.figures().figures().isEmpty()) {
      return;
    }
    Map<Span, List<Told>> verdicts = new TreeMap<>();
    for (PassageReading passage : reading.cited()) {
      compare(claim, passage, false, verdicts);
      compare(claim, passage, true, verdicts);
    }
    verdicts.forEach(
        (place, told) -> {
          if (!tells(claim, told, findings)
              && !isCounted(claim, told, findings)
              && !isSmallTold(claim, told)) {
            findings.add(Flaw.Kind.FIGURE, place.of(claim.text()));
          }
        });
  }

  private boolean isCounted(Claim claim, List<Told> told, Findings findings) {
    Figure claimed = told.getFirst().checked.claimed();
    boolean counted = false;
    if (told.stream().anyMatch(FigureRule::isOfOther)) {
      return false;
    }
    for (PassageReading passage : told.stream().map(Told::passage).distinct().toList()) {
      List<Period> times = times(claim, passage);
      CountedThings things = new CountedThings(claim, passage);
      for (Figure sourced : passage.aloneFigures()) {
        if (isExactly(claimed, sourced)
            && !isTurnedAim(claim, claimed, sourced)
            && isOfTime(claimed, sourced, times)
            && things.same(claimed, sourced, times)) {
          findings.support(passage, passage.sentenceOf(sourced.span()));
          counted = true;
        }
      }
    }
    return counted;
  }

  /// The passage tells the amount of money of somebody else.
  private static boolean isOfOther(Told told) {
    return told.checked.verdict() instanceof CheckedFigure.Verdict.Differs differs
        && differs.why().contains(Difference.SUBJECT)
        && told.checked.claimed().unit() instanceof Unit.Money
        && differs.sourced().stream()
            .anyMatch(entry -> isSame(told.checked.claimed(), entry.figure()));
  }

  private static boolean isSmallTold(Claim claim, List<Told> told) {
    List<PassageReading> passages = told.stream().map(Told::passage).distinct().toList();
    return new SmallNumbers(claim, passages).tell(told.getFirst().checked.claimed());
  }

  private void compare(
      Claim claim, PassageReading passage, boolean alone, Map<Span, List<Told>> verdicts) {
    FigureLedger ledger = alone ? passage.alone() : passage.ledger();
    for (CheckedFigure checked :
        check.check(claim.text(), claim.language(), Optional.of(passage.day()), ledger)) {
      verdicts
          .computeIfAbsent(checked.claimed().span(), _ -> new ArrayList<>())
          .add(new Told(passage, checked, alone));
    }
  }

  private boolean tells(Claim claim, List<Told> all, Findings findings) {
    boolean told = false;
    for (Told one : all) {
      if (one.checked.verdict() instanceof CheckedFigure.Verdict.Supported supported) {
        List<Period> times = times(claim, one.passage);
        for (LedgerEntry entry : supported.sourced()) {
          if (isExactly(one.checked.claimed(), entry.figure())
              && !isTurnedAim(claim, one.checked.claimed(), entry.figure())
              && isOfTime(one.checked.claimed(), entry.figure(), times)
              && (!one.alone || sameTopic(one.checked.claimed(), entry.figure(), one.passage))) {
            findings.support(one.passage, one.passage.sentenceOf(entry.figure().span()));
            told = true;
          }
        }
      }
      told |= readsTheSame(one, findings);
    }
    return told;
  }

  /// An aim is not told as reached, nor as what something fell to.
  private boolean isTurnedAim(Claim claim, Figure claimed, Figure sourced) {
    Set<String> ends = claim.reading().ids(finished);
    boolean reached =
        ends.contains("reached")
            && !ends.contains("intended")
            && claim.reading().ids(progress).stream().noneMatch(AHEAD::contains);
    return sourced.kind() == Kind.TARGET
        && claimed.kind() != Kind.TARGET
        && (reached || claimed.trend().filter(Trend.DOWN::equals).isPresent());
  }

  /// A figure that means little by itself ("seven of them") in a sentence that reads as the
  /// source's.
  private static boolean readsTheSame(Told one, Findings findings) {
    Figure claimed = one.checked.claimed();
    List<Figure> same =
        one.passage.aloneFigures().stream()
            .filter(sourced -> isExactly(claimed, sourced))
            .filter(sourced -> claimed.kind() == sourced.kind())
            .filter(sourced -> claimed.unit().equals(sourced.unit()))
            .filter(sourced -> claimed.timing().equals(sourced.timing()))
            .filter(sourced -> claimed.trend().equals(sourced.trend()))
            .filter(sourced -> claimed.parties().equals(sourced.parties()))
            .filter(sourced -> sameTopic(claimed, sourced, one.passage))
            .toList();
    same.forEach(sourced -> findings.support(one.passage, one.passage.sentenceOf(sourced.span())));
    return !same.isEmpty();
  }

  private static List<Period> times(Claim claim, PassageReading passage) {
    return claim.figures(Optional.of(passage.day())).periods().stream()
        .map(PeriodMention::period)
        .filter(period -> !period.unstated())
        .toList();
  }

  /// A time that the sentence names, though not of which figure, is that of the figure.
  private static boolean isOfTime(Figure claimed, Figure sourced, List<Period> times) {
    return times.isEmpty()
        || !claimed.period().unstated()
        || sourced.period().unstated()
        || times.contains(sourced.period())
        || sourced.comparison().filter(times::contains).isPresent();
  }

  /// Where the sentence alone and the whole article tell two regions of a figure, neither is
  /// certain.
  private static boolean sameTopic(Figure claimed, Figure sourced, PassageReading passage) {
    boolean region = claimed.subject().filter(code -> code.indexOf('-') > 0).isPresent();
    return claimed.subject().equals(sourced.subject())
        && claimed.measure().equals(sourced.measure())
        && !claimed.telling().denied()
        && (!region
            || passage
                .regionOf(sourced)
                .filter(other -> !claimed.subject().equals(Optional.of(other)))
                .isEmpty());
  }

  private static boolean isExactly(Figure claimed, Figure sourced) {
    return (isSame(claimed, sourced) || isFraction(claimed, sourced))
        && sameWay(claimed, sourced)
        && keepsHedge(claimed.quantity().hedging(), sourced.quantity().hedging());
  }

  private static boolean isSame(Figure claimed, Figure sourced) {
    return sameValue(claimed.quantity(), sourced.quantity())
        && sameUnit(claimed.unit(), sourced.unit());
  }

  /// "A fifth to a quarter" of 20 to 25 percent.
  private static boolean isFraction(Figure claimed, Figure sourced) {
    Quantity told = sourced.quantity();
    Quantity part = claimed.quantity();
    return claimed.unit() instanceof Unit.Count
        && sourced.unit() instanceof Unit.Percent
        && SmallNumbers.isInWords(claimed.quote().exact())
        && equal(part.value().movePointRight(PERCENT), told.value())
        && part.valueHigh()
            .map(high -> high.movePointRight(PERCENT).stripTrailingZeros())
            .equals(told.valueHigh().map(BigDecimal::stripTrailingZeros));
  }

  private static boolean sameValue(Quantity one, Quantity other) {
    return equal(one.value(), other.value())
        && one.valueHigh().isPresent() == other.valueHigh().isPresent()
        && one.valueHigh()
            .flatMap(high -> other.valueHigh().map(told -> equal(high, told)))
            .orElse(true);
  }

  /// The sign may stand in the verb: "fell by 5" for "-5".
  static boolean equal(BigDecimal one, BigDecimal other) {
    return one.abs().compareTo(other.abs()) == 0;
  }

  private static boolean sameUnit(Unit one, Unit other) {
    boolean counts = one instanceof Unit.Count && other instanceof Unit.Count;
    boolean open = one instanceof Unit.Money money && money.leavesOpen(other);
    return counts || open || one.equals(other);
  }

  private static boolean sameWay(Figure claimed, Figure sourced) {
    Optional<Trend> one = way(claimed);
    Optional<Trend> other = way(sourced);
    boolean negative = claimed.quantity().value().signum() < 0;
    return other.isPresent() ? one.isEmpty() || one.equals(other) : !negative;
  }

  private static Optional<Trend> way(Figure figure) {
    return figure.quantity().value().signum() < 0 ? Optional.of(Trend.DOWN) : figure.trend();
  }

  /// A hedge may get weaker ("almost" → "about"), never lost, stronger or turned.
  private static boolean keepsHedge(Optional<Hedge> claimed, Optional<Hedge> sourced) {
    if (sourced.isEmpty() || sourced.get() == Hedge.EXACTLY) {
      return claimed.isEmpty() || claimed.get() == Hedge.EXACTLY || claimed.get() == Hedge.ABOUT;
    }
    return claimed
        .map(
            hedge ->
                switch (sourced.get()) {
                  case ALMOST -> hedge == Hedge.ALMOST || hedge == Hedge.ABOUT;
                  case FAR_OVER -> hedge == Hedge.FAR_OVER || hedge == Hedge.OVER;
                  case FAR_UNDER -> hedge == Hedge.FAR_UNDER || hedge == Hedge.UNDER;
                  case OVER -> hedge == Hedge.OVER;
                  case ABOUT, AT_LEAST, UNDER, UP_TO, EXACTLY -> hedge == sourced.get();
                })
        .orElse(false);
  }
}
