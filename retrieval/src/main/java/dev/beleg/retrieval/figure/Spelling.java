package dev.beleg.retrieval.figure;

import java.util.Locale;

/// The one spelling that words are compared in.
final class Spelling {

  private Spelling() {}

  /// {@return the word in lower case, `ё` as `е`, umlauts and `ß` in two letters}
  static String fold(String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    StringBuilder folded = new StringBuilder(lower.length() + 2);
    for (int i = 0; i < lower.length(); i++) {
      char letter = lower.charAt(i);
      switch (letter) {
        case 'ё' -> folded.append('е');
        case 'ä' -> folded.append("ae");
        case 'ö' -> folded.append("oe");
        case 'ü' -> folded.append("ue");
        case 'ß' -> folded.append("ss");
        default -> folded.append(letter);
      }
    }
    return folded.toString();
  }
}
