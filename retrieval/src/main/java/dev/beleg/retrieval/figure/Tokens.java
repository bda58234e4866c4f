package dev.beleg.retrieval.figure;

import dev.beleg.retrieval.article.SourceText;
import dev.beleg.retrieval.language.Inflection;
import dev.beleg.retrieval.language.Language;
import dev.beleg.retrieval.language.Span;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// A text cut into tokens, once for all rules, with what was found in it. Not safe for use by
/// several threads.
final class Tokens {

  private static final Token EDGE = new Token(Token.Type.EDGE, "", "", "", 0, 0, Token.Gap.LINE);

  private final String text;
  private final Language language;
  private final List<Token> tokens;
  private final Map<Integer, List<NumberPart>> compounds = new HashMap<>();
  private final BitSet wordsRead = new BitSet();
  private final Map<Integer, Numeral> numbersInWords = new HashMap<>();
  private @Nullable TermsFound found;
  private long visits;

  private Tokens(String text, Language language, List<Token> tokens) {
    this.text = text;
    this.language = language;
    this.tokens = tokens;
  }

  static Tokens of(String text, Language language) {
    return new Tokens(text, language, new Cutter(text, language).cut());
  }

  String text() {
    return text;
  }

  /// {@return the terms of the language in this text, found at the first call}
  TermsFound terms(Terms terms) {
    TermsFound known = found;
    if (known == null) {
      known = terms.find(this);
      found = known;
    }
    return known;
  }

  /// {@return the number words that a word is made of, found at the first call}
  List<NumberPart> parts(int place, Compound compound) {
    return compounds.computeIfAbsent(place, at -> compound.parts(at(at).key()));
  }

  /// {@return the number in words that begins at a token, read at the first call}
  Optional<Numeral> words(int place, IntFunction<Optional<Numeral>> reader) {
    if (!wordsRead.get(place)) {
      wordsRead.set(place);
      reader.apply(place).ifPresent(number -> numbersInWords.put(place, number));
    }
    return Optional.ofNullable(numbersInWords.get(place));
  }

  Language language() {
    return language;
  }

  int size() {
    return tokens.size();
  }

  /// {@return the token at a place; beyond either end an edge}
  Token at(int place) {
    visits++;
    return place < 0 || place >= tokens.size() ? EDGE : tokens.get(place);
  }

  /// {@return how often rules have looked at a token: what a reading costs, whatever the machine}
  long visits() {
    return visits;
  }

  /// {@return whether a token follows the one before it without a gap}
  boolean glued(int place) {
    return place > 0 && place < tokens.size() && tokens.get(place).glued();
  }

  /// {@return the range of the text from one token up to, not including, another}
  Span span(int from, int to) {
    return new Span(at(from).start(), at(to - 1).end());
  }

  /// {@return the tokens that a range of the text touches}
  Span tokens(Span range) {
    int from = firstFrom(0, token -> token.end() > range.start());
    return new Span(from, firstFrom(from, token -> token.start() >= range.end()));
  }

  /// The first token that has passed a place, at or behind another; texts may be one long sentence.
  private int firstFrom(int least, Predicate<Token> passed) {
    int low = least;
    int high = tokens.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (!passed.test(tokens.get(middle))) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /// Cuts a text into tokens in one pass.
  private static final class Cutter {

    private final String text;
    private final Language language;
    private final List<Token> tokens = new ArrayList<>();
    private Token.Gap gap = Token.Gap.LINE;
    private int at;

    Cutter(String text, Language language) {
      this.text = text;
      this.language = language;
    }

    List<Token> cut() {
      while (at < text.length()) {
        int letter = text.codePointAt(at);
        if (unseen(letter)) {
          at += Character.charCount(letter);
        } else if (blank(letter)) {
          boolean line = letter == '\n' || letter == '\r';
          gap = line || gap == Token.Gap.LINE ? Token.Gap.LINE : Token.Gap.SPACE;
          at += Character.charCount(letter);
        } else if (Character.isLetter(letter)) {
          add(Token.Type.WORD);
        } else if (Character.isDigit(letter)) {
          add(Token.Type.DIGITS);
        } else {
          sign(letter);
        }
      }
      return List.copyOf(tokens);
    }

    private void add(Token.Type type) {
      StringBuilder seen = new StringBuilder();
      int start = at;
      int end = at;
      while (at < text.length()) {
        int letter = text.codePointAt(at);
        if (!unseen(letter)) {
          if (!continues(type, letter)) {
            break;
          }
          seen.appendCodePoint(type == Token.Type.DIGITS ? digit(letter) : letter);
          end = at + Character.charCount(letter);
        }
        at += Character.charCount(letter);
      }
      at = end;
      push(type, seen.toString(), start, end);
    }

    private static boolean continues(Token.Type type, int letter) {
      return type == Token.Type.DIGITS
          ? Character.isDigit(letter)
          : Character.isLetter(letter) || Character.getType(letter) == Character.NON_SPACING_MARK;
    }

    private static int digit(int letter) {
      return '0' + Character.digit(letter, 10);
    }

    private void sign(int letter) {
      int start = at;
      at += Character.charCount(letter);
      push(Token.Type.SIGN, Character.toString(letter), start, at);
    }

    private void push(Token.Type type, String seen, int start, int end) {
      boolean word = type == Token.Type.WORD;
      String key = word ? Spelling.fold(seen) : seen;
      String stem = word ? Inflection.stem(seen, language) : seen;
      tokens.add(new Token(type, seen, key, stem, start, end, gap));
      gap = Token.Gap.NONE;
    }

    private static boolean blank(int letter) {
      return Character.isWhitespace(letter) || Character.isSpaceChar(letter);
    }

    private static boolean unseen(int letter) {
      return letter == SourceText.FILLER
          || letter == '\u00ad'
          || letter == '\u200b'
          || letter == '\u200d'
          || letter == '\u200c'
          || letter == '\ufeff';
    }
  }
}
