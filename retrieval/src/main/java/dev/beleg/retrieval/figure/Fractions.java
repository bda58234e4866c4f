package dev.beleg.retrieval.figure;

import java.math.BigDecimal;
import java.math.RoundingMode;

/// Parts of a whole as decimals.
final class Fractions {

  private static final int DIGITS = 15;

  private Fractions() {}

  /// {@return numerator / denominator, to fifteen digits after the point where it does not end}
  static BigDecimal of(String numerator, String denominator) {
    return of(new BigDecimal(numerator), new BigDecimal(denominator));
  }

  /// {@return numerator / denominator, to fifteen digits after the point where it does not end}
  static BigDecimal of(BigDecimal numerator, BigDecimal denominator) {
    BigDecimal quotient = numerator.divide(denominator, DIGITS, RoundingMode.HALF_EVEN);
    return quotient.signum() == 0 ? BigDecimal.ZERO : trimmed(quotient);
  }

  private static BigDecimal trimmed(BigDecimal value) {
    BigDecimal shortest = value.stripTrailingZeros();
    return shortest.scale() < 0 ? shortest.setScale(0) : shortest;
  }
}
