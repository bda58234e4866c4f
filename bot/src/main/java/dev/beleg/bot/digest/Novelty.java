package dev.beleg.bot.digest;

import java.util.Locale;

/// What is new about an event for somebody who has been told other news before.
public enum Novelty {
  /// It was not told before.
  NEW,
  /// It was told, and an article corrects it.
  CORRECTED,
  /// It was told, and is further along now.
  ADVANCED;

  String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
