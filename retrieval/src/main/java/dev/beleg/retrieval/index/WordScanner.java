package dev.beleg.retrieval.index;

import dev.beleg.retrieval.article.SourceText;
import dev.beleg.retrieval.language.Language;
import dev.beleg.retrieval.language.Span;
import java.util.function.BiConsumer;

/// Finds the words and numbers of a text, in one pass.
///
/// A word is a run of letters, marks and digits, with an apostrophe or the dot of an abbreviation
/// between letters ("Russia's", "U.S"). A number keeps its separators ("1,200", "3.5", in Russian
/// and after no-break spaces "15 300"). Hyphens part words.
final class WordScanner {

  private static final int LONGEST_WORD = 120;
  private static final char SOFT_HYPHEN = '\u00AD';

  private final CharSequence text;
  private final Language language;
  private final BiConsumer<Span, String> found;
  private final StringBuilder word = new StringBuilder(32);

  WordScanner(CharSequence text, Language language, BiConsumer<Span, String> found) {
    this.text = text;
    this.language = language;
    this.found = found;
  }

  /// Reports each word with its place, in order.
  void scan() {
    int at = 0;
    while (at < text.length()) {
      if (isWordStart(at)) {
        at = readWord(at);
      } else {
        at++;
      }
    }
  }

  private int readWord(int start) {
    word.setLength(0);
    int at = start;
    int end = start;
    while (at < text.length()) {
      char c = fold(text.charAt(at));
      if (Character.isLetterOrDigit(c) || isMark(c) || Character.isSurrogate(c)) {
        word.append(c);
        end = ++at;
      } else if (isInvisible(c)) {
        at++;
      } else if (joins(c, at)) {
        word.append(c);
        at++;
      } else {
        break;
      }
    }
    if (word.length() <= LONGEST_WORD) {
      found.accept(new Span(start, end), word.toString());
    }
    return at;
  }

  private boolean joins(char c, int at) {
    char before = fold(text.charAt(at - 1));
    char after = at + 1 < text.length() ? fold(text.charAt(at + 1)) : ' ';
    if (Character.isDigit(before) && Character.isDigit(after)) {
      return c == '.' || c == ',' || (isSpace(c) && groupsThousands(at));
    }
    if (Character.isLetter(before) && Character.isLetter(after)) {
      return c == '\'' || c == '\u2019' || (c == '.' && isAbbreviation(at));
    }
    return false;
  }

  /// Whether single letters stand on both sides of the dot.
  private boolean isAbbreviation(int dot) {
    boolean singleBefore = dot < 2 || !Character.isLetter(text.charAt(dot - 2));
    boolean singleAfter = dot + 2 >= text.length() || !Character.isLetter(text.charAt(dot + 2));
    return singleBefore && singleAfter;
  }

  private boolean isSpace(char c) {
    return c == '\u00A0'
        || c == '\u202F'
        || c == '\u2009'
        || (c == ' ' && language == Language.RUSSIAN);
  }

  /// Whether one to three digits end before the space and exactly three stand after it.
  private boolean groupsThousands(int space) {
    int before = 0;
    while (before < 4 && isDigitAt(space - 1 - before)) {
      before++;
    }
    int after = 0;
    while (after < 4 && isDigitAt(space + 1 + after)) {
      after++;
    }
    return before <= 3 && after == 3;
  }

  private boolean isDigitAt(int at) {
    return at >= 0 && at < text.length() && Character.isDigit(text.charAt(at));
  }

  private boolean isWordStart(int at) {
    char c = fold(text.charAt(at));
    return Character.isLetterOrDigit(c)
        || (Character.isHighSurrogate(c)
            && at + 1 < text.length()
            && Character.isLetterOrDigit(Character.codePointAt(text, at)));
  }

  private static boolean isMark(char c) {
    return c >= '\u0300' && Character.getType(c) == Character.NON_SPACING_MARK;
  }

  private static boolean isInvisible(char c) {
    return c == SourceText.FILLER || c == SOFT_HYPHEN;
  }

  /// Full-width forms → the ASCII characters they stand for.
  private static char fold(char c) {
    return c >= '\uFF01' && c <= '\uFF5E' ? (char) (c - 0xFEE0) : c;
  }
}
