package dev.beleg.retrieval.figure;

import java.util.Set;

/// Whose rouble a text means where it does not say: Belarus and Russia both have one.
///
/// A text that names Belarus may mean either; one that does not means the Russian one.
final class Roubles {

  private static final Set<String> BELARUSIAN =
      Set.of("belarus", "belarussisch", "weissrussisch", "беларус", "белорус", "minsk", "минск");

  private final boolean unsettled;

  private Roubles(boolean unsettled) {
    this.unsettled = unsettled;
  }

  static Roubles of(Tokens tokens) {
    for (int i = 0; i < tokens.size(); i++) {
      String key = tokens.at(i).key();
      if (tokens.at(i).word() && BELARUSIAN.stream().anyMatch(key::startsWith)) {
        return new Roubles(true);
      }
    }
    return new Roubles(false);
  }

  /// {@return the code that a term stands for; `RUB|BYN` is a rouble without a country}
  String settle(String value) {
    if (!value.equals("RUB|BYN")) {
      return value;
    }
    return unsettled ? Unit.UNKNOWN_CURRENCY : "RUB";
  }
}
