package dev.beleg.retrieval.figure;

import java.util.Set;

/// Which measures of the lexicon are told in money, and which are told in pieces or tonnes of the
/// goods they move.
final class MeasureUnits {

  private static final Set<String> MONEY =
      Set.of(
          "trade-turnover",
          "trade-in-services-volume",
          "trade-goods-and-services",
          "exports",
          "imports",
          "export-of-services",
          "food-exports",
          "trade-balance",
          "investment",
          "foreign-investment",
          "production-output",
          "industrial-output",
          "agricultural-output",
          "deliveries",
          "sales",
          "purchases",
          "retail-turnover",
          "revenue",
          "profit",
          "loss",
          "gdp",
          "grp",
          "gdp-per-capita",
          "price",
          "wages",
          "pensions",
          "real-income",
          "contract-value",
          "credit",
          "loan",
          "debt-volume",
          "cost",
          "tax",
          "budget",
          "budget-deficit",
          "subsidies",
          "funding",
          "capital-amount",
          "gold-reserves",
          "construction-volume",
          "savings-amount",
          "aid-amount",
          "fine-amount",
          "discount",
          "down-payment",
          "minimum-wage");

  private static final Set<String> GOODS =
      Set.of(
          "production-output",
          "deliveries",
          "sales",
          "purchases",
          "exports",
          "imports",
          "tons-delivered",
          "cargo-volume",
          "harvest-volume",
          "capacity",
          "area",
          "length",
          "power-output",
          "consumption",
          "yield");

  /// Goods apart, what is told in tonnes, metres and degrees.
  private static final Set<String> PHYSICAL =
      Set.of(
          "sown-area",
          "forest-area",
          "height",
          "weight-mass",
          "speed-value",
          "range-distance",
          "milk-yield",
          "housing-commissioned",
          "logging-volume",
          "construction-volume",
          "energy-output",
          "oil-gas-volume",
          "fertiliser-volume",
          "mining-volume",
          "emissions-volume",
          "temperature",
          "distance-from",
          "reserves-stock",
          "mineral-reserves",
          "livestock-number");

  private MeasureUnits() {}

  static boolean money(String measure) {
    return MONEY.contains(measure);
  }

  /// {@return whether a measure can be told in a physical unit}
  static boolean physical(String measure) {
    return goods(measure) || PHYSICAL.contains(measure);
  }

  static boolean goods(String measure) {
    return GOODS.contains(measure);
  }
}
