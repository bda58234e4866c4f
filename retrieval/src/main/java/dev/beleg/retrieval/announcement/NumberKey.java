package dev.beleg.retrieval.announcement;

import dev.beleg.retrieval.figure.Figure;
import dev.beleg.retrieval.figure.Unit;

/// Figures reduced to what reports in several languages have in common.
final class NumberKey {

  /// Where an article only says roubles, each language has its own guess at whose they are.
  private static final String ROUBLES = "RUB";

  private NumberKey() {}

  /// {@return the value with its unit, `11000000 USD`; of what is counted the number alone, since
  /// each language counts in its own noun}
  static String of(Figure figure) {
    String value = figure.quantity().value().stripTrailingZeros().toPlainString();
    return switch (figure.unit()) {
      case Unit.Count _ -> value;
      case Unit.Money money -> value + " " + (money.roubles() ? ROUBLES : money.currency());
      case Unit.Percent _, Unit.PercentagePoint _, Unit.Measure _, Unit.Rank _, Unit.Multiple _ ->
          value + " " + figure.unit().id().orElse("");
    };
  }
}
