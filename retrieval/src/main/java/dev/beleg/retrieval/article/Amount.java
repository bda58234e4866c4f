package dev.beleg.retrieval.article;

import java.util.ArrayList;
import java.util.List;

/// An amount of money or goods in a sentence, as far as it must be known to tell two of them apart.
///
/// @param value what it says
/// @param index where among the tokens it starts
record Amount(Value value, int index) {

  private static final int MOST_PARTS = 5;
  private static final int MOST_AMOUNTS = 40;

  /// The digits as printed and the scale: 1 for thousand, 2 for million and so on.
  record Value(String digits, int scale) {}

  /// {@return the first amounts with a scale word, as "334 Mio." and "$0.5bn"}
  static List<Amount> of(List<Token> tokens, DateWords words) {
    List<Amount> amounts = new ArrayList<>();
    int index = 0;
    while (index < tokens.size() && amounts.size() < MOST_AMOUNTS) {
      int end = numberEnd(tokens, index);
      int scale = end > index && end < tokens.size() ? words.scale(tokens.get(end).small()) : 0;
      if (scale > 0) {
        amounts.add(new Amount(new Value(digits(tokens, index, end), scale), index));
      }
      index = Math.max(end, index + 1);
    }
    return amounts;
  }

  private static int numberEnd(List<Token> tokens, int start) {
    int at = start;
    while (at < tokens.size() && at - start < MOST_PARTS && isPart(tokens, start, at)) {
      at++;
    }
    return at;
  }

  private static boolean isPart(List<Token> tokens, int start, int at) {
    Token token = tokens.get(at);
    boolean mark =
        at > start
            && ".,".contains(token.text())
            && at + 1 < tokens.size()
            && tokens.get(at + 1).isNumber();
    return token.isNumber() || mark;
  }

  private static String digits(List<Token> tokens, int start, int end) {
    StringBuilder digits = new StringBuilder();
    for (int at = start; at < end; at++) {
      digits.append(tokens.get(at).isNumber() ? tokens.get(at).text() : ".");
    }
    return digits.toString();
  }

  /// {@return whether another amount is hardly the same by chance}
  boolean isTelling() {
    return value.digits().length() > 1;
  }
}
