package dev.beleg.retrieval.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// A run of letters and digits in a text.
///
/// @param span where it stands
/// @param text its letters and digits as printed, without invisible units
public record Word(Span span, String text) {

  /// {@return the word in lower case, ё written as е}
  public String folded() {
    return text.toLowerCase(Locale.ROOT).replace('ё', 'е');
  }

  /// {@return whether the first letter is a capital}
  public boolean capitalised() {
    return Character.isUpperCase(text.codePointAt(0));
  }

  /// {@return whether the word has two or more letters and all of them are capitals}
  public boolean allCapitals() {
    int at = 0;
    while (at < text.length() && Character.isUpperCase(text.codePointAt(at))) {
      at += Character.charCount(text.codePointAt(at));
    }
    return text.length() > 1 && at == text.length();
  }

  /// Cuts a text into words. Everything that is neither letter, digit nor combining mark separates;
  /// invisible format characters are skipped within a word.
  ///
  /// @return in order of place
  public static List<Word> of(CharSequence text) {
    List<Word> words = new ArrayList<>();
    int length = text.length();
    int at = 0;
    while (at < length) {
      int codePoint = Character.codePointAt(text, at);
      if (!Character.isLetterOrDigit(codePoint)) {
        at += Character.charCount(codePoint);
        continue;
      }
      int end = endOfWord(text, at);
      words.add(word(text, at, end));
      at = end;
    }
    return words;
  }

  private static int endOfWord(CharSequence text, int start) {
    int at = start;
    int end = start;
    while (at < text.length()) {
      int codePoint = Character.codePointAt(text, at);
      at += Character.charCount(codePoint);
      if (isPartOfWord(codePoint)) {
        end = at;
      } else if (Character.getType(codePoint) != Character.FORMAT) {
        break;
      }
    }
    return end;
  }

  private static boolean isPartOfWord(int codePoint) {
    return Character.isLetterOrDigit(codePoint)
        || Character.getType(codePoint) == Character.NON_SPACING_MARK;
  }

  private static Word word(CharSequence text, int start, int end) {
    StringBuilder visible = new StringBuilder(end - start);
    for (int i = start; i < end; i++) {
      char unit = text.charAt(i);
      if (Character.getType(unit) != Character.FORMAT) {
        visible.append(unit);
      }
    }
    return new Word(new Span(start, end), visible.toString());
  }
}
