package dev.beleg.retrieval.figure;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/// A claimed figure beside a sourced one: in what they differ, and how far that is.
///
/// What the claim leaves open does not differ. A value is compared within the rounding and hedge of
/// the source.
///
/// @param entry the sourced figure
/// @param why in what they differ
/// @param related whether the two can be about the same thing at all
record Comparison(LedgerEntry entry, Set<Difference> why, boolean related) {

  private static final int FAR = 100;

  static Comparison of(Figure claimed, LedgerEntry entry) {
    Figure sourced = entry.figure();
    Set<Difference> why = EnumSet.noneOf(Difference.class);
    boolean value =
        Values.equal(claimed.quantity(), sourced.quantity()) || rounded(claimed, sourced);
    boolean scale = !value && Values.scaled(claimed.quantity(), sourced.quantity());
    add(why, Difference.SCALE, scale);
    add(why, Difference.VALUE, !value && !scale);
    add(why, Difference.UNIT, !sameUnit(claimed.unit(), sourced.unit()));
    add(why, Difference.SUBJECT, contradicts(claimed.subject(), sourced.subject()));
    add(why, Difference.PERIOD, !samePeriod(claimed, sourced));
    add(why, Difference.KIND, !sameKind(claimed, sourced));
    add(why, Difference.DIRECTION, otherWay(claimed, sourced));
    add(
        why,
        Difference.HEDGE,
        Values.opposed(claimed.quantity().hedging(), sourced.quantity().hedging()));
    return new Comparison(entry, why, related(claimed, sourced, value || scale));
  }

  private static void add(Set<Difference> why, Difference difference, boolean differs) {
    if (differs) {
      why.add(difference);
    }
  }

  /// A claim may round what the source tells exactly, not the other way round.
  private static boolean rounded(Figure claimed, Figure sourced) {
    int claimedDigits = claimed.quantity().value().stripTrailingZeros().precision();
    int sourcedDigits = sourced.quantity().value().stripTrailingZeros().precision();
    return claimedDigits <= sourcedDigits && Values.rounded(claimed.quantity(), sourced.quantity());
  }

  private static boolean sameUnit(Unit one, Unit other) {
    boolean counts = one instanceof Unit.Count && other instanceof Unit.Count;
    boolean unknown =
        one.equals(new Unit.Money(Unit.UNKNOWN_CURRENCY))
            && (other.equals(new Unit.Money("RUB")) || other.equals(new Unit.Money("BYN")));
    return counts || unknown || one.equals(other);
  }

  private static boolean contradicts(Optional<String> claimed, Optional<String> sourced) {
    return claimed.isPresent() && sourced.isPresent() && !claimed.equals(sourced);
  }

  private static boolean samePeriod(Figure claimed, Figure sourced) {
    return claimed.period().unstated()
        || (claimed.period().firstDay().equals(sourced.period().firstDay())
            && claimed.period().lastDay().equals(sourced.period().lastDay()));
  }

  private static boolean sameKind(Figure claimed, Figure sourced) {
    return claimed.kind() == sourced.kind() || (level(claimed) && level(sourced));
  }

  private static boolean level(Figure figure) {
    return figure.kind() == Kind.ACTUAL
        || figure.kind() == Kind.COUNT
        || figure.kind() == Kind.SHARE;
  }

  private static boolean otherWay(Figure claimed, Figure sourced) {
    boolean trend =
        claimed.trend().isPresent()
            && sourced.trend().isPresent()
            && !claimed.trend().equals(sourced.trend());
    return trend || opposite(claimed, sourced);
  }

  /// Exports claimed of what the source calls imports, the value being the same.
  private static boolean opposite(Figure claimed, Figure sourced) {
    Set<String> ways = Set.of("exports", "imports");
    return claimed.measure().filter(ways::contains).isPresent()
        && sourced.measure().filter(ways::contains).isPresent()
        && !claimed.measure().equals(sourced.measure());
  }

  /// Figures of different measures are unrelated; where a measure is unknown, only the same value
  /// relates them, and where the subjects differ, too.
  private static boolean related(Figure claimed, Figure sourced, boolean value) {
    boolean family = family(claimed.unit()) == family(sourced.unit());
    boolean measures = claimed.measure().equals(sourced.measure()) && claimed.measure().isPresent();
    boolean open = claimed.measure().isEmpty() || opposite(claimed, sourced);
    boolean subjects = claimed.subject().isPresent() && claimed.subject().equals(sourced.subject());
    return family && ((measures && (subjects || value)) || (open && value));
  }

  /// Percent and percentage points are of one family, as all currencies are.
  private static int family(Unit unit) {
    return switch (unit) {
      case Unit.Money _ -> 1;
      case Unit.Percent _, Unit.PercentagePoint _, Unit.Multiple _ -> 2;
      case Unit.Count _ -> 3;
      case Unit.Measure _ -> 4;
      case Unit.Rank _ -> 5;
    };
  }

  /// {@return how far the two are apart; 0 for the same}
  int distance() {
    if (!related) {
      return FAR;
    }
    return why.stream().mapToInt(Comparison::weight).sum();
  }

  private static int weight(Difference difference) {
    return switch (difference) {
      case VALUE -> 5;
      case SUBJECT -> 3;
      case KIND, UNIT, SCALE, DIRECTION -> 2;
      case PERIOD, HEDGE -> 2;
    };
  }
}
