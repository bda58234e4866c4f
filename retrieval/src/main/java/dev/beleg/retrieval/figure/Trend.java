package dev.beleg.retrieval.figure;

import java.util.Locale;

/// Which way a change went.
public enum Trend {
  UP,
  DOWN;

  /// {@return the name in lower case, as shown to scripts}
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
