package dev.beleg.retrieval.announcement;

import dev.beleg.retrieval.figure.Figure;
import dev.beleg.retrieval.figure.Unit;
import java.util.Set;

/// Figures reduced to what reports in several languages have in common.
final class NumberKey {

  private static final String ROUBLE = "RUB";

  /// Where an article only says roubles, each language has its own guess at whose they are.
  private static final Set<String> ROUBLES = Set.of(ROUBLE, "BYN");

  private NumberKey() {}

  /// {@return the value with its unit, `11000000 USD`; of what is counted the number alone, since
  /// each language counts in its own noun}
  static String of(Figure figure) {
    String value = figure.quantity().value().stripTrailingZeros().toPlainString();
    return switch (figure.unit()) {
      case Unit.Count _ -> value;
      case Unit.Money money ->
          value + " " + (ROUBLES.contains(money.currency()) ? ROUBLE : money.currency());
      case Unit.Percent _, Unit.PercentagePoint _, Unit.Measure _, Unit.Rank _, Unit.Multiple _ ->
          value + " " + figure.unit().id().orElse("");
    };
  }
}
