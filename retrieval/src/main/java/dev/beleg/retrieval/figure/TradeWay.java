package dev.beleg.retrieval.figure;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Which way the goods of a measure of trade go, seen from whose they are.
enum TradeWay {
  /// From the one whose they are called: exports.
  OUT,
  /// To the one whose they are called: imports.
  IN,
  /// Both ways: turnover.
  BOTH;

  private static final Map<String, TradeWay> WAYS =
      Map.ofEntries(
          Map.entry("exports", OUT),
          Map.entry("food-exports", OUT),
          Map.entry("export-of-services", OUT),
          Map.entry("deliveries", OUT),
          Map.entry("sales", OUT),
          Map.entry("imports", IN),
          Map.entry("purchases", IN),
          Map.entry("trade-turnover", BOTH),
          Map.entry("trade-in-services-volume", BOTH),
          Map.entry("trade-goods-and-services", BOTH),
          Map.entry("trade-balance", BOTH));

  /// What names the same goods, seen from either side.
  private static final Set<String> GOODS =
      Set.of("exports", "imports", "deliveries", "sales", "purchases");

  /// {@return whether a measure is of goods that go one way}
  static boolean goods(String measure) {
    return GOODS.contains(measure);
  }

  /// {@return the way of a measure; empty where it is none of trade}
  static Optional<TradeWay> of(String measure) {
    return Optional.ofNullable(WAYS.get(measure));
  }
}
