package dev.beleg.retrieval.figure;

import java.util.Locale;

/// How a writer keeps a distance from a number.
public enum Hedge {
  /// Said to be precise: "genau", "exactly", "ровно".
  EXACTLY,
  /// Just below: "fast", "nearly", "почти".
  ALMOST,
  /// Near, on either side: "rund", "about", "около".
  ABOUT,
  /// Above: "über", "more than", "свыше".
  OVER,
  /// Far above: "weit über", "well over", "намного больше".
  FAR_OVER,
  /// Equal or above: "mindestens", "at least", "не менее".
  AT_LEAST,
  /// Below: "unter", "less than", "менее".
  UNDER,
  /// Far below: "deutlich unter", "well below", "значительно меньше".
  FAR_UNDER,
  /// Equal or below: "bis zu", "up to", "не более".
  UP_TO;

  /// {@return whether the number is a limit rather than an estimate}
  public boolean bounds() {
    return this != EXACTLY && this != ALMOST && this != ABOUT;
  }

  /// {@return the name in lower case with hyphens, as shown to scripts}
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
