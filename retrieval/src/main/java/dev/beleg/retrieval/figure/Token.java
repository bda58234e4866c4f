package dev.beleg.retrieval.figure;

/// A stretch of a text that rules look at as one: a run of letters, a run of digits, or one other
/// character.
///
/// @param type what it is made of
/// @param text without characters that no reader sees
/// @param key the text in one spelling: lower case, `ё` as `е`, umlauts and `ß` in two letters
/// @param stem the word without its ending; of other tokens the text
/// @param start its first code unit in the text
/// @param end the code unit after its last one
/// @param gap what stands before it
record Token(Type type, String text, String key, String stem, int start, int end, Gap gap) {

  /// What a token is made of.
  enum Type {
    WORD,
    DIGITS,
    SIGN,
    /// Before the first and after the last token.
    EDGE
  }

  /// What separates a token from the one before.
  enum Gap {
    NONE,
    SPACE,
    LINE
  }

  boolean word() {
    return type == Type.WORD;
  }

  boolean digits() {
    return type == Type.DIGITS;
  }

  boolean edge() {
    return type == Type.EDGE;
  }

  boolean glued() {
    return gap == Gap.NONE;
  }

  boolean is(char sign) {
    return type == Type.SIGN && text.charAt(0) == sign;
  }

  boolean isAny(String signs) {
    return type == Type.SIGN && signs.indexOf(text.charAt(0)) >= 0;
  }

  boolean capitalised() {
    return word() && Character.isUpperCase(text.codePointAt(0));
  }

  /// {@return whether it is a word of at least two letters, all capitals}
  boolean shouted() {
    return word() && text.length() > 1 && text.codePoints().allMatch(Character::isUpperCase);
  }
}
