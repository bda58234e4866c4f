package dev.beleg.retrieval.figure;

import java.util.List;

/// Whose rouble a text means where it does not say: Belarus and Russia both have one.
///
/// A text that names one of the two means that one's; one that names both leaves it open; one that
/// names neither means the Russian one.
final class Roubles {

  /// How the value of a rouble without a country is written in the resource files.
  private static final String EITHER = "RUB|BYN";

  private static final List<String> BELARUS =
      List.of("belarus", "weissruss", "беларус", "белорус", "minsk", "минск", "belorus");
  private static final List<String> RUSSIA =
      List.of(
          "russland",
          "russisch",
          "russia",
          "россия",
          "россии",
          "росси",
          "moskau",
          "moscow",
          "москв");

  private final boolean belarus;
  private final boolean russia;

  private Roubles(boolean belarus, boolean russia) {
    this.belarus = belarus;
    this.russia = russia;
  }

  static Roubles of(Tokens tokens) {
    boolean belarus = false;
    boolean russia = false;
    for (int i = 0; i < tokens.size(); i++) {
      if (tokens.at(i).word()) {
        String key = tokens.at(i).key();
        belarus |= BELARUS.stream().anyMatch(key::startsWith);
        russia |= RUSSIA.stream().anyMatch(key::startsWith);
      }
    }
    return new Roubles(belarus, russia);
  }

  /// {@return the code that a term stands for}
  String settle(String value) {
    if (!value.equals(EITHER)) {
      return value;
    }
    return belarus && russia ? Unit.UNKNOWN_CURRENCY : belarus ? "BYN" : "RUB";
  }
}
