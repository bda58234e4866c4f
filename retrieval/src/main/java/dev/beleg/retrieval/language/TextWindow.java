package dev.beleg.retrieval.language;

/// A range of a text seen through its visible characters: what stands before, behind and around a
/// place, with fillers skipped and nothing seen beyond the range.
final class TextWindow {

  /// Stands for something that no reader sees.
  static final char FILLER = '\u2060';

  /// Longest word looked at; keeps every look to the side bounded.
  static final int LONGEST_WORD = 40;

  private static final char NOTHING = '\0';

  private final CharSequence text;
  private final Span range;

  TextWindow(CharSequence text, Span range) {
    this.text = text;
    this.range = range;
  }

  int end() {
    return range.end();
  }

  /// {@return the character at a place, NUL outside the range}
  char at(int index) {
    return index >= range.start() && index < range.end() ? text.charAt(index) : NOTHING;
  }

  static boolean isBlank(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == FILLER;
  }

  static boolean isWordPart(char c) {
    return Character.isLetterOrDigit(c) || c == FILLER || Character.isSurrogate(c);
  }

  /// {@return the first place at or behind `index` with a visible character, else the end}
  int nextVisible(int index) {
    int at = index;
    while (at < range.end() && isBlank(text.charAt(at))) {
      at++;
    }
    return at;
  }

  /// {@return the last place before `index` with something other than a filler, -1 if there is
  /// none}
  int before(int index) {
    int at = index - 1;
    while (at >= range.start() && text.charAt(at) == FILLER) {
      at--;
    }
    return at >= range.start() ? at : -1;
  }

  /// {@return the first place at or behind `index` with something other than a filler, else the
  /// end}
  int skipFillers(int index) {
    int at = index;
    while (at < range.end() && text.charAt(at) == FILLER) {
      at++;
    }
    return at;
  }

  /// {@return where the word that ends before `end` starts; `end` itself if there is none}
  int wordStart(int end) {
    int at = end;
    while (at > range.start() && end - at < LONGEST_WORD && isWordPart(text.charAt(at - 1))) {
      at--;
    }
    return at;
  }

  /// {@return the same for words with hyphens, as "Handels-Nr"}
  int hyphenatedStart(int end) {
    int at = wordStart(end);
    while (end - at < LONGEST_WORD && at(at - 1) == '-' && wordStart(at - 1) < at - 1) {
      at = wordStart(at - 1);
    }
    return at;
  }

  /// {@return where the word that starts at `start` ends; `start` itself if there is none}
  int wordEnd(int start) {
    int at = start;
    while (at < range.end() && at - start < LONGEST_WORD && isWordPart(text.charAt(at))) {
      at++;
    }
    return at;
  }

  /// {@return the visible characters from `start` to `end`}
  String word(int start, int end) {
    StringBuilder word = new StringBuilder(end - start);
    for (int at = start; at < end; at++) {
      if (text.charAt(at) != FILLER) {
        word.append(text.charAt(at));
      }
    }
    return word.toString();
  }

  /// {@return the place at or before `index`, at most two blanks back, where something visible
  /// ends}
  int backOverGap(int index) {
    int at = index;
    int blanks = 0;
    while (at > range.start() && isBlank(text.charAt(at - 1)) && blanks < 2) {
      if (text.charAt(at - 1) != FILLER) {
        blanks++;
      }
      at--;
    }
    return at;
  }

  /// {@return the range without white space and fillers at its ends}
  Span trimmed(int start, int end) {
    int first = start;
    int last = end;
    while (last > first && isBlank(text.charAt(last - 1))) {
      last--;
    }
    while (first < last && isBlank(text.charAt(first))) {
      first++;
    }
    return new Span(first, last);
  }
}
