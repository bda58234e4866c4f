package dev.beleg.bot.command;

/// What somebody typed as a reply repeats it.
final class Echo {

  private static final int LONGEST = 60;

  private Echo() {}

  /// {@return the words, at most 60 characters of them, and `…` where more were typed}
  static String of(String typed) {
    return typed.codePointCount(0, typed.length()) <= LONGEST
        ? typed
        : typed.substring(0, typed.offsetByCodePoints(0, LONGEST)) + "…";
  }
}
