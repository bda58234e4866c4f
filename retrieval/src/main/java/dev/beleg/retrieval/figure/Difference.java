package dev.beleg.retrieval.figure;

import java.util.Locale;

/// In what a claimed figure differs from a sourced one.
public enum Difference {
  VALUE,
  /// The digits agree, the thousands do not: "91 billion" for "91 million".
  SCALE,
  /// Another unit, or other things counted.
  UNIT,
  /// Up for down, denied for affirmed, or exports for imports.
  DIRECTION,
  PERIOD,
  /// Other parties of a trade, or a share of something else.
  SUBJECT,
  /// A target claimed as reached, or a change as a level.
  KIND,
  /// "More than" for "almost".
  HEDGE;

  /// {@return the name in lower case, as shown to scripts}
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
