package dev.beleg.bot;

import java.text.Normalizer;

/// A name for a file that somebody sent: one step, without what any system gives a meaning to.
final class SafeName {

  private static final int LONGEST = 80;

  private SafeName() {}

  /// {@return the last step of a name in letters, digits, `.`, `_` and `-`, at most 80 of them:
  /// `../../My report?.PDF` → `My-report.PDF`; `article` where nothing is left}
  static String of(String given) {
    String name = Normalizer.normalize(given, Normalizer.Form.NFC);
    String step = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    String plain =
        step.replaceAll("[^\\p{L}\\p{N}._-]+", "-")
            .replaceAll("-*\\.[.-]*", ".")
            .replaceAll("^[.-]+|[.-]+$", "");
    int end =
        plain.offsetByCodePoints(0, Math.min(LONGEST, plain.codePointCount(0, plain.length())));
    return plain.isEmpty() ? "article" : plain.substring(0, end);
  }

  /// {@return a name without its ending}
  static String stem(String name) {
    int dot = name.lastIndexOf('.');
    return dot > 0 ? name.substring(0, dot) : name;
  }
}
