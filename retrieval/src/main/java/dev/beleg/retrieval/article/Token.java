package dev.beleg.retrieval.article;

import dev.beleg.retrieval.language.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// A word, a number or a mark of a text.
///
/// @param text as read, without fillers
/// @param small the same in small letters
/// @param span where it stands
record Token(String text, String small, Span span) {

  private static final int LONGEST = 60;

  boolean isNumber() {
    return Character.isDigit(text.charAt(0));
  }

  boolean isWord() {
    return Character.isLetter(text.charAt(0));
  }

  boolean hasCapital() {
    return Character.isUpperCase(text.charAt(0));
  }

  boolean is(String mark) {
    return small.equals(mark);
  }

  /// {@return the number, -1 for what is none or has more than nine digits}
  int number() {
    return isNumber() && text.length() < 10 ? Integer.parseInt(text) : -1;
  }

  /// {@return the tokens within a range: runs of letters, runs of digits, single marks}
  static List<Token> of(CharSequence text, Span within) {
    List<Token> tokens = new ArrayList<>();
    int at = within.start();
    while (at < within.end()) {
      char c = text.charAt(at);
      if (Character.isWhitespace(c) || Character.isSpaceChar(c) || c == SourceText.FILLER) {
        at++;
      } else {
        int end = runEnd(text, at, within.end());
        tokens.add(token(text, at, end));
        at = end;
      }
    }
    return tokens;
  }

  private static Token token(CharSequence text, int start, int end) {
    Span span = new Span(start, end);
    String seen = span.of(text).replace(String.valueOf(SourceText.FILLER), "");
    return new Token(seen, seen.toLowerCase(Locale.ROOT), span);
  }

  private static int runEnd(CharSequence text, int start, int limit) {
    char first = text.charAt(start);
    int at = start + 1;
    while (at < limit && at - start < LONGEST && continues(first, text.charAt(at))) {
      at++;
    }
    return at;
  }

  private static boolean continues(char first, char next) {
    return (Character.isLetter(first) && Character.isLetter(next))
        || (Character.isDigit(first) && Character.isDigit(next))
        || (next == SourceText.FILLER && Character.isLetterOrDigit(first));
  }
}
