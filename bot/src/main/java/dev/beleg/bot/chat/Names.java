package dev.beleg.bot.chat;

/// What may be the id of something on a platform.
final class Names {

  static final int LONGEST = 200;

  private Names() {}

  static void check(String what, String name) {
    if (name.isBlank() || name.length() > LONGEST) {
      throw new IllegalArgumentException(
          "a %s has 1 to %d characters, not %d".formatted(what, LONGEST, name.length()));
    }
  }
}
