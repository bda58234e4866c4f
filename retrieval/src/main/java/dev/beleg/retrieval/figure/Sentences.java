package dev.beleg.retrieval.figure;

import java.util.stream.IntStream;

/// Where sentences begin, by tokens.
final class Sentences {

  private static final int CLOSING_MARKS = 4;

  private final int[] numbers;
  private final int[] firsts;

  private Sentences(int[] numbers) {
    this.numbers = numbers;
    this.firsts =
        IntStream.range(0, numbers.length)
            .filter(i -> i == 0 || numbers[i] != numbers[i - 1])
            .toArray();
  }

  static Sentences of(Tokens tokens) {
    Terms terms = Terms.of(tokens.language());
    int[] numbers = new int[tokens.size()];
    int number = 0;
    for (int i = 0; i < numbers.length; i++) {
      if (i > 0 && begins(tokens, terms, i)) {
        number++;
      }
      numbers[i] = number;
    }
    return new Sentences(numbers);
  }

  /// {@return the number of the sentence that a token belongs to, counted from 0}
  int number(int place) {
    return place < 0 || place >= numbers.length ? -1 : numbers[place];
  }

  boolean same(int place, int other) {
    return number(place) == number(other);
  }

  /// {@return the first token of the sentence that a token belongs to}
  int first(int place) {
    int number = number(place);
    return number < 0 ? place : firsts[number];
  }

  /// {@return the token after the last one of the sentence that a token belongs to}
  int end(int place) {
    int next = number(place) + 1;
    return next <= 0 || next == firsts.length ? numbers.length : firsts[next];
  }

  private static boolean begins(Tokens tokens, Terms terms, int place) {
    Token token = tokens.at(place);
    if (token.gap() == Token.Gap.LINE) {
      return true;
    }
    int end = place - 1;
    while (place - end < CLOSING_MARKS && tokens.at(end).isAny("\"\u201d\u201c\u00bb)'\u2019")) {
      end--;
    }
    Token mark = tokens.at(end);
    boolean opens =
        !Character.isLowerCase(token.text().codePointAt(0)) && !token.isAny(".,;:)%-\u2013\u2014");
    if (token.gap() != Token.Gap.SPACE || !opens) {
      return false;
    }
    return mark.isAny("!?\u2026") || (mark.is('.') && ends(tokens, terms, end));
  }

  private static boolean ends(Tokens tokens, Terms terms, int point) {
    Token before = tokens.at(point - 1);
    Token next = tokens.at(point + 1);
    if (before.digits()) {
      boolean date = terms.has(tokens, point + 1, Role.MONTH);
      return before.text().length() == 4 || (!date && before.text().length() > 2);
    }
    boolean initial = before.text().length() == 1 && before.capitalised();
    boolean brief = terms.word(before.key(), Role.ABBREVIATION).isPresent();
    boolean scale = terms.word(before.key(), Role.SCALE_SHORT).isPresent();
    return !initial
        && (!brief || (scale && next.capitalised() && !money(terms, tokens, point + 1)));
  }

  private static boolean money(Terms terms, Tokens tokens, int place) {
    return terms.has(tokens, place, Role.CURRENCY) || Currencies.code(tokens.at(place).text());
  }
}
