package dev.beleg.bot;

/// What one check of `doctor` found.
///
/// @param verdict whether something is to be done
/// @param subject what was checked, one word
/// @param text what is the case and, where something is to be done, what
record Finding(Verdict verdict, String subject, String text) {

  /// Whether something is to be done.
  enum Verdict {
    /// In order.
    OK("ok"),
    /// Works, and could work better.
    HINT("hint"),
    /// Must be mended.
    MEND("MEND");

    private final String word;

    Verdict(String word) {
      this.word = word;
    }

    String word() {
      return word;
    }
  }

  static Finding ok(String subject, String text) {
    return new Finding(Verdict.OK, subject, text);
  }

  static Finding hint(String subject, String text) {
    return new Finding(Verdict.HINT, subject, text);
  }

  static Finding mend(String subject, String text) {
    return new Finding(Verdict.MEND, subject, text);
  }
}
