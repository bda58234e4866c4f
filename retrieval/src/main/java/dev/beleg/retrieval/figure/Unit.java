package dev.beleg.retrieval.figure;

import dev.beleg.retrieval.language.Language;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/// What a number counts.
public sealed interface Unit {

  /// The code of ISO 4217 for a currency that is not known, as of "peso".
  String UNKNOWN_CURRENCY = "XXX";

  /// What stands for the code of a currency where a text tells of roubles and not whose: Russia and
  /// Belarus both have one.
  String SOME_ROUBLE = "RUB|BYN";

  /// An amount of money.
  ///
  /// @param currency the code of ISO 4217, three capitals, or [#SOME_ROUBLE]
  record Money(String currency) implements Unit {
    private static final Set<String> ROUBLES = Set.of("RUB", "BYN", SOME_ROUBLE);

    /// {@return whether it is told in roubles, whosever they are}
    public boolean roubles() {
      return ROUBLES.contains(currency);
    }

    /// {@return whether it is told in roubles of which nothing tells whose, and the other in those
    /// of one of the two countries}
    public boolean leavesOpen(Unit other) {
      return someRoubles() && other instanceof Money money && money.roubles();
    }

    /// {@return whether it is told in roubles of which nothing tells whose}
    public boolean someRoubles() {
      return currency.equals(SOME_ROUBLE);
    }
  }

  /// Hundredths of something.
  record Percent() implements Unit {}

  /// The difference of two percentages; never the same as [Percent].
  record PercentagePoint() implements Unit {}

  /// Things that are counted.
  ///
  /// @param noun what is counted, as printed; empty where the text names nothing
  record Count(Optional<String> noun) implements Unit {

    /// {@return whether it is how often something happened: "three times", "трижды"}
    public boolean events() {
      return noun.filter(
              word -> Arrays.stream(Language.values()).anyMatch(it -> Terms.of(it).counts(word)))
          .isPresent();
    }
  }

  /// A physical measure or a span of time.
  ///
  /// @param symbol the symbol of the unit ("km", "t", "ha", "MWh"); a span of time has its English
  ///   name in the singular ("year", "day")
  record Measure(String symbol) implements Unit {
    private static final Set<String> TIMES =
        Set.of(
            "year",
            "month",
            "week",
            "day",
            "hour",
            "minute",
            "second",
            "decade",
            "century",
            "millisecond");

    /// {@return whether it is a span of time}
    public boolean time() {
      return TIMES.contains(symbol);
    }
  }

  /// A place in an order.
  record Rank() implements Unit {}

  /// How many times as much.
  record Multiple() implements Unit {}

  /// {@return what scripts are shown: an ISO 4217 code, `percent`, `percentage-point`, `rank`,
  /// `multiple`, a symbol or a noun; empty for a bare number}
  default Optional<String> id() {
    return switch (this) {
      case Money money -> Optional.of(money.currency);
      case Percent _ -> Optional.of("percent");
      case PercentagePoint _ -> Optional.of("percentage-point");
      case Count count -> count.noun;
      case Measure measure -> Optional.of(measure.symbol);
      case Rank _ -> Optional.of("rank");
      case Multiple _ -> Optional.of("multiple");
    };
  }
}
