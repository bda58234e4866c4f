package dev.beleg.bot.chat;

import java.text.BreakIterator;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/// Where a text that is too long is best cut: behind a line, else a sentence, else a word, and
/// never inside what a reader sees as one character.
public final class TextCut {

  private TextCut() {}

  /// {@return how many UTF-16 code units to take from the start: as many as fit, a few less where
  /// the cut is better there, at least one code point even where it does not fit}
  ///
  /// @param fits true for every start of a text that it is true for
  public static int longest(String text, Predicate<String> fits) {
    int fitting = fitting(text, fits);
    if (fitting == text.length()) {
      return fitting;
    }
    int whole = wholeCharacters(text, fitting);
    int line = text.lastIndexOf('\n', whole - 1) + 1;
    int sentence = last(BreakIterator.getSentenceInstance(Locale.ROOT), text, whole);
    int word = last(BreakIterator.getWordInstance(Locale.ROOT), text, whole);
    return IntStream.of(line, sentence, word)
        .filter(place -> place > whole / 2)
        .findFirst()
        .orElse(whole);
  }

  /// The last boundary up to a place.
  private static int last(BreakIterator boundaries, String text, int place) {
    boundaries.setText(text);
    return boundaries.isBoundary(place) ? place : boundaries.preceding(place);
  }

  private static int fitting(String text, Predicate<String> fits) {
    if (fits.test(text)) {
      return text.length();
    }
    int fitting = 0;
    int tooLong = text.length();
    while (tooLong - fitting > 1) {
      int middle = (fitting + tooLong) / 2;
      if (fits.test(text.substring(0, middle))) {
        fitting = middle;
      } else {
        tooLong = middle;
      }
    }
    return fitting;
  }

  private static int wholeCharacters(String text, int fitting) {
    int whole = last(BreakIterator.getCharacterInstance(Locale.ROOT), text, fitting);
    return whole > 0 ? whole : wholeCodePoints(text, fitting);
  }

  /// A character with more marks than fit is cut between them.
  private static int wholeCodePoints(String text, int fitting) {
    boolean insidePair = fitting > 0 && Character.isHighSurrogate(text.charAt(fitting - 1));
    int whole = insidePair ? fitting - 1 : fitting;
    return whole > 0 ? whole : Character.charCount(text.codePointAt(0));
  }
}
