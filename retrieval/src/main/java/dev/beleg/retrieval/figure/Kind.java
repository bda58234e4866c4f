package dev.beleg.retrieval.figure;

import java.util.Locale;

/// What a figure says about its measure.
public enum Kind {
  /// The level that was reached: "trade amounted to $315 million".
  ACTUAL,
  /// A level that is wanted, planned or thought possible: "aim for $500 million".
  TARGET,
  /// By how much something grew or shrank: "rose 31%".
  CHANGE,
  /// A part of a whole: "every second tractor".
  SHARE,
  /// A place in an order: "Platz 10".
  RANK,
  /// How many things: "three visits".
  COUNT,
  /// How many times as much: "doubled".
  MULTIPLE;

  /// {@return the name in lower case, as shown to scripts}
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
