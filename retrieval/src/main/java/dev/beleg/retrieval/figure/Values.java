package dev.beleg.retrieval.figure;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Optional;

/// Compares the values of figures as a reader does: what is rounded or hedged is not contradicted.
final class Values {

  private static final int LEAST_DIGITS = 2;
  private static final int THOUSANDS = 3;
  private static final int LARGEST_SCALE = 12;
  private static final BigDecimal NEAR_LIMIT = new BigDecimal("1.25");

  private Values() {}

  static boolean equal(Quantity one, Quantity other) {
    boolean high =
        one.valueHigh().isPresent() == other.valueHigh().isPresent()
            && (one.valueHigh().isEmpty()
                || one.valueHigh().get().compareTo(other.valueHigh().orElseThrow()) == 0);
    return high && one.value().abs().compareTo(other.value().abs()) == 0;
  }

  /// {@return whether one is the other with fewer digits, at least two of them kept}
  static boolean rounded(Quantity one, Quantity other) {
    if (one.valueHigh().isPresent() || other.valueHigh().isPresent()) {
      return inRange(one, other) || inRange(other, one);
    }
    BigDecimal first = one.value().abs().stripTrailingZeros();
    BigDecimal second = other.value().abs().stripTrailingZeros();
    int digits = Math.min(first.precision(), second.precision());
    return rounded(first, second, Math.max(LEAST_DIGITS, digits));
  }

  private static boolean rounded(BigDecimal first, BigDecimal second, int digits) {
    MathContext context = new MathContext(digits, RoundingMode.HALF_UP);
    return first.round(context).compareTo(second.round(context)) == 0;
  }

  private static boolean inRange(Quantity range, Quantity single) {
    return range.valueHigh().isPresent()
        && single.valueHigh().isEmpty()
        && range.value().compareTo(single.value()) <= 0
        && range.valueHigh().get().compareTo(single.value()) >= 0;
  }

  /// {@return whether the values are the same but for rounding}
  static boolean near(Quantity one, Quantity other) {
    return equal(one, other) || rounded(one, other);
  }

  /// {@return whether one value is the other times a thousand, a million or a billion}
  static boolean scaled(Quantity one, Quantity other) {
    BigDecimal first = one.value().abs().stripTrailingZeros();
    BigDecimal second = other.value().abs().stripTrailingZeros();
    if (first.signum() == 0 || first.unscaledValue().compareTo(second.unscaledValue()) != 0) {
      return false;
    }
    int steps = Math.abs(first.scale() - second.scale());
    return steps > 0 && steps <= LARGEST_SCALE && steps % THOUSANDS == 0;
  }

  /// {@return whether a claim's hedge contradicts a source: "over" against "under" or against the
  /// very number, "exactly" against "almost", "far over" against anything that is not far over; a
  /// limit that the source's number keeps by itself does not}
  static boolean opposed(Quantity claimed, Quantity sourced) {
    Optional<Hedge> one = claimed.hedging();
    Optional<Hedge> other = sourced.hedging();
    boolean exact = one.filter(Hedge.EXACTLY::equals).isPresent();
    boolean loose = other.filter(hedge -> hedge != Hedge.EXACTLY).isPresent();
    if ((exact && loose) || (far(one) && !one.equals(other))) {
      return true;
    }
    int way = sourced.value().abs().compareTo(claimed.value().abs());
    boolean sides = (above(one) && below(other)) || (below(one) && above(other));
    return way == 0 ? sides || (strict(one) && !bounds(other)) : sides && !keeps(one, way);
  }

  /// The very number is neither over nor under itself.
  private static boolean strict(Optional<Hedge> hedge) {
    return hedge.filter(h -> h == Hedge.OVER || h == Hedge.UNDER).isPresent();
  }

  private static boolean bounds(Optional<Hedge> hedge) {
    return hedge.filter(h -> h.bounds() || h == Hedge.ALMOST).isPresent();
  }

  private static boolean keeps(Optional<Hedge> limit, int way) {
    return limit.filter(Hedge::bounds).isPresent() && (above(limit) ? way > 0 : way < 0);
  }

  /// {@return whether a source's number is within a claimed limit and not far from it: "more than
  /// 300" of 334}
  static boolean within(Quantity limit, Quantity sourced) {
    if (limit.valueHigh().isPresent() || sourced.valueHigh().isPresent()) {
      return false;
    }
    BigDecimal claimed = limit.value().abs();
    BigDecimal told = sourced.value().abs();
    BigDecimal larger = claimed.max(told);
    BigDecimal smaller = claimed.min(told);
    boolean near = larger.compareTo(smaller.multiply(NEAR_LIMIT)) <= 0;
    boolean certain = limit.hedging().filter(hedge -> hedge != Hedge.UP_TO).isPresent();
    return near && certain && keeps(limit.hedging(), told.compareTo(claimed));
  }

  private static boolean above(Optional<Hedge> hedge) {
    return hedge
        .filter(h -> h == Hedge.OVER || h == Hedge.FAR_OVER || h == Hedge.AT_LEAST)
        .isPresent();
  }

  private static boolean below(Optional<Hedge> hedge) {
    return hedge
        .filter(
            h -> h == Hedge.UNDER || h == Hedge.FAR_UNDER || h == Hedge.UP_TO || h == Hedge.ALMOST)
        .isPresent();
  }

  private static boolean far(Optional<Hedge> hedge) {
    return hedge.filter(h -> h == Hedge.FAR_OVER || h == Hedge.FAR_UNDER).isPresent();
  }
}
