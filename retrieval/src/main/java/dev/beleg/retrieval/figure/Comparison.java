package dev.beleg.retrieval.figure;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/// A claimed figure beside a sourced one: in what they differ, and how far that is.
///
/// What the claim leaves open does not differ. A value is compared within the rounding and hedge of
/// the source.
///
/// @param claimed the claim as it reads beside the source
/// @param entry the sourced figure
/// @param why in what they differ
/// @param related whether the two can be about the same thing at all
record Comparison(Figure claimed, LedgerEntry entry, Set<Difference> why, boolean related) {

  private static final int FAR = 100;
  private static final String YEAR = "year";

  /// @param claimed with the end of an open period left open
  /// @param told finds which way a level was reached
  static Comparison of(Figure claimed, LedgerEntry entry, LedgerTrend told) {
    Figure sourced = entry.figure();
    Set<Difference> why = EnumSet.noneOf(Difference.class);
    Relation relation = Relation.of(claimed, sourced);
    boolean value =
        Values.equal(claimed.quantity(), sourced.quantity())
            || rounded(claimed, sourced)
            || (relation.named()
                && samePeriod(claimed, sourced)
                && Values.within(claimed.quantity(), sourced.quantity()));
    boolean scale = !value && Values.scaled(claimed.quantity(), sourced.quantity());
    boolean thing = otherThing(claimed, sourced);
    add(why, Difference.SCALE, scale);
    add(why, Difference.VALUE, !value && !scale);
    add(why, Difference.UNIT, !sameUnit(claimed, sourced) || (thing && counts(claimed)));
    add(why, Difference.SUBJECT, otherParties(claimed, sourced) || (thing && !counts(claimed)));
    add(why, Difference.PERIOD, !samePeriod(claimed, sourced));
    add(why, Difference.KIND, !sameKind(claimed, sourced));
    add(why, Difference.DIRECTION, otherWay(claimed, entry, told));
    add(
        why,
        Difference.HEDGE,
        !claimed.telling().denied()
            && sameKind(claimed, sourced)
            && Values.opposed(claimed.quantity(), sourced.quantity()));
    return new Comparison(claimed, entry, why, relation.holds(why));
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

  private static boolean counts(Figure figure) {
    return figure.unit() instanceof Unit.Count;
  }

  /// What is counted is compared by its meaning, not by its word.
  private static boolean sameUnit(Figure claimed, Figure sourced) {
    Unit one = claimed.unit();
    Unit other = sourced.unit();
    boolean open = one instanceof Unit.Money money && money.leavesOpen(other);
    return (counts(claimed) && counts(sourced)) || open || one.equals(other);
  }

  private static boolean otherThing(Figure claimed, Figure sourced) {
    Optional<Thing> one = claimed.topic().thing();
    Optional<Thing> other = sourced.topic().thing();
    return (one.isPresent() && other.isPresent())
        ? !one.get().resembles(other.get())
        : partOfWhole(claimed, sourced);
  }

  /// Tractor exports are less than exports, and the other way round; a weight or place told of no
  /// goods may be of any, but not of those that the source does not name.
  private static boolean partOfWhole(Figure claimed, Figure sourced) {
    boolean claims = claimed.topic().thing().isPresent();
    boolean tells = sourced.topic().thing().isPresent();
    return switch (claimed.unit()) {
      case Unit.Money _, Unit.Percent _, Unit.PercentagePoint _, Unit.Multiple _ ->
          (claimed.kind() == Kind.SHARE || sourced.kind() == Kind.SHARE)
              ? claims && !tells
              : claims != tells && GoodsRule.narrows(sourced);
      case Unit.Measure _, Unit.Rank _ -> claims && !tells;
      case Unit.Count _ -> false;
    };
  }

  private static boolean otherParties(Figure claimed, Figure sourced) {
    if (claimed.parties().isEmpty()) {
      return false;
    }
    return sourced.parties().isPresent()
        ? claimed.parties().get().contradicts(sourced.parties().get())
        : claimed.kind() == Kind.SHARE && sourced.kind() == Kind.SHARE;
  }

  /// The base of a comparison is part of when a change was.
  private static boolean samePeriod(Figure claimed, Figure sourced) {
    boolean base =
        claimed.comparison().isEmpty()
            || sourced.comparison().isEmpty()
            || claimed.comparison().equals(sourced.comparison());
    return base
        && sameRate(claimed, sourced)
        && (claimed.period().unstated() || sameDays(claimed.period(), sourced.period()));
  }

  /// What a year brings may be told without saying so; what a day or month brings may not.
  private static boolean sameRate(Figure claimed, Figure sourced) {
    Optional<Unit.Measure> one = claimed.timing().each();
    Optional<Unit.Measure> other = sourced.timing().each();
    boolean yearly = one.filter(each -> each.symbol().equals(YEAR)).isPresent();
    return one.isEmpty() || one.equals(other) || (yearly && other.isEmpty());
  }

  /// A state on a day is one of the year or month that the day lies in.
  private static boolean sameDays(Period one, Period other) {
    if (other instanceof Period.AsOf day && one instanceof Period.Between stretch) {
      return stretch.from().filter(day.date()::isBefore).isEmpty()
          && stretch.to().filter(day.date()::isAfter).isEmpty();
    }
    boolean open = one.firstDay().isPresent() && one.lastDay().isEmpty();
    if (open && one.firstDay().get().getDayOfYear() == 1) {
      return other.firstDay().filter(day -> sameYear(day, one.firstDay().get())).isPresent();
    }
    boolean first = one.firstDay().equals(other.firstDay());
    return first && (one.lastDay().isEmpty() || one.lastDay().equals(other.lastDay()));
  }

  /// "Since 2022" is a time that began in that year.
  private static boolean sameYear(LocalDate day, LocalDate other) {
    return day.getYear() == other.getYear();
  }

  private static boolean sameKind(Figure claimed, Figure sourced) {
    return claimed.kind() == sourced.kind() || (level(claimed) && level(sourced));
  }

  private static boolean level(Figure figure) {
    return figure.kind() == Kind.ACTUAL
        || figure.kind() == Kind.COUNT
        || figure.kind() == Kind.SHARE;
  }

  private static boolean otherWay(Figure claimed, LedgerEntry entry, LedgerTrend told) {
    boolean trend =
        claimed.trend().isPresent()
            && told.of(entry).filter(way -> way != claimed.trend().get()).isPresent();
    return trend || claimed.telling().denied() || Relation.opposite(claimed, entry.figure());
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
