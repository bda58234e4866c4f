package dev.beleg.retrieval.figure;

import java.math.BigDecimal;
import java.util.Optional;

/// How much: a number, or two, with the hedge it was printed with. The scale ("million") is
/// multiplied in; the sign is kept; the digits after the point are as many as the print gave.
public sealed interface Quantity {

  /// A number without a hedge.
  ///
  /// @param value the number
  record Exact(BigDecimal value) implements Quantity {}

  /// A number said to be near the true one, or to be just that.
  ///
  /// @param value the number
  /// @param hedge [Hedge#ALMOST], [Hedge#ABOUT] or [Hedge#EXACTLY]
  record Approximate(BigDecimal value, Hedge hedge) implements Quantity {
    public Approximate {
      if (hedge.bounds()) {
        throw new IllegalArgumentException("a limit is a Bound: " + hedge);
      }
    }
  }

  /// Two numbers with the true one between them.
  ///
  /// @param low the lesser number
  /// @param high the greater number, at least `low`
  /// @param hedge the words before the range, if any
  record Range(BigDecimal low, BigDecimal high, Optional<Hedge> hedge) implements Quantity {
    public Range {
      if (low.compareTo(high) > 0) {
        throw new IllegalArgumentException("range from " + low + " down to " + high);
      }
    }
  }

  /// A limit of the true number.
  ///
  /// @param value the limit
  /// @param hedge on which side the true number lies
  record Bound(BigDecimal value, Hedge hedge) implements Quantity {
    public Bound {
      if (!hedge.bounds()) {
        throw new IllegalArgumentException("an estimate is an Approximate: " + hedge);
      }
    }
  }

  /// {@return a number with the hedge it was printed with, if any}
  static Quantity of(BigDecimal value, Optional<Hedge> hedge) {
    return hedge
        .<Quantity>map(h -> h.bounds() ? new Bound(value, h) : new Approximate(value, h))
        .orElseGet(() -> new Exact(value));
  }

  /// {@return the number as printed; of a range the lesser one}
  default BigDecimal value() {
    return switch (this) {
      case Exact exact -> exact.value;
      case Approximate approximate -> approximate.value;
      case Range range -> range.low;
      case Bound bound -> bound.value;
    };
  }

  /// {@return the greater number of a range}
  default Optional<BigDecimal> valueHigh() {
    return this instanceof Range range ? Optional.of(range.high) : Optional.empty();
  }

  /// {@return the hedge, if the number was printed with one}
  default Optional<Hedge> hedging() {
    return switch (this) {
      case Exact _ -> Optional.empty();
      case Approximate approximate -> Optional.of(approximate.hedge);
      case Range range -> range.hedge;
      case Bound bound -> Optional.of(bound.hedge);
    };
  }
}
