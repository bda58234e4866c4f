package dev.beleg.bot;

import org.junit.jupiter.api.Assumptions;

/// Skips a test where what it needs is missing, and prints why.
public final class OnlyWhere {

  private OnlyWhere() {}

  /// Goes on where something is there.
  ///
  /// @param otherwise why the test is skipped
  public static void isThere(boolean there, String otherwise) {
    if (!there) {
      System.out.println("skipped: " + otherwise);
    }
    Assumptions.assumeTrue(there, otherwise);
  }
}
