package dev.beleg.retrieval.language;

import java.lang.Character.UnicodeScript;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/// Tells in which of the three languages a text is written, be it an article or a question of three
/// words.
///
/// The script decides for Russian; words of grammar, known words and letter patterns decide between
/// German and English. Capitalised words weigh little against words of the other script, since
/// names are quoted across languages ("Wer ist Лукашенко?" is German).
public final class LanguageDetector {

  /// Words looked at; more of them change nothing.
  private static final int MOST_WORDS = 3000;

  private static final int LONGEST_WORD = 40;
  private static final double GRAMMAR_WEIGHT = 3;
  private static final double SMALL_WORD_WEIGHT = 1.5;
  private static final double CAPITALISED_WEIGHT = 0.5;

  private static final Set<String> RUSSIAN_GRAMMAR =
      WordTable.load(LanguageDetector.class, "words-ru.txt").set("frequent");

  private static final LatinWords LATIN = LatinWords.load();

  /// The likeliest language of a text.
  ///
  /// @param language the language
  /// @param confidence from 0 (nothing tells) to 1; below about 0.8 the words at hand fit another
  ///   language nearly as well, as in "Lipetsk 2022"
  public record Guess(Language language, double confidence) {

    /// Below this a few words fit another language nearly as well.
    private static final double CERTAIN = 0.8;

    /// {@return the language where the text tells it clearly}
    public Optional<Language> certain() {
      return confidence < CERTAIN ? Optional.empty() : Optional.of(language);
    }
  }

  /// {@return the likeliest language; English for a text without letters}
  public Language detect(CharSequence text) {
    return guess(text).language();
  }

  /// {@return the likeliest language and how likely it is}
  public Guess guess(CharSequence text) {
    Tally tally = new Tally();
    forEachWord(text, tally::add);
    return tally.guess();
  }

  /// {@return the share, 0 to 1, of a text's words that serve the grammar of a language; a text in
  /// German or English has about 0.4 of them, one in Russian 0.2}
  public double grammarShare(CharSequence text, Language language) {
    int[] counts = new int[2];
    forEachWord(
        text,
        printed -> {
          counts[0]++;
          counts[1] += isGrammar(small(printed), language) ? 1 : 0;
        });
    return counts[0] == 0 ? 0 : (double) counts[1] / counts[0];
  }

  private static boolean isGrammar(String word, Language language) {
    return language == Language.RUSSIAN
        ? RUSSIAN_GRAMMAR.contains(word)
        : LATIN.isGrammar(word, language);
  }

  private static void forEachWord(CharSequence text, Consumer<String> use) {
    int at = 0;
    for (int words = 0; at < text.length() && words < MOST_WORDS; words++) {
      int start = nextLetter(text, at);
      at = wordEnd(text, start);
      if (at > start) {
        use.accept(visible(text.subSequence(start, at)));
      }
    }
  }

  private static String visible(CharSequence printed) {
    return printed.toString().replace(String.valueOf(TextWindow.FILLER), "");
  }

  private static String small(String printed) {
    return printed.toLowerCase(Locale.ROOT);
  }

  private static int nextLetter(CharSequence text, int from) {
    int at = from;
    while (at < text.length() && !Character.isLetter(text.charAt(at))) {
      at++;
    }
    return at;
  }

  private static int wordEnd(CharSequence text, int from) {
    int at = from;
    while (at < text.length() && at - from < LONGEST_WORD && isWordPart(text.charAt(at))) {
      at++;
    }
    return at;
  }

  private static boolean isWordPart(char c) {
    return Character.isLetter(c) || c == TextWindow.FILLER;
  }

  /// What the words seen so far say.
  private static final class Tally {
    private double cyrillic;
    private double latin;
    private double german;

    void add(String printed) {
      String word = small(printed);
      if (UnicodeScript.of(word.charAt(0)) == UnicodeScript.CYRILLIC) {
        cyrillic += weight(printed, RUSSIAN_GRAMMAR.contains(word));
      } else {
        latin += weight(printed, LATIN.isGrammar(word));
        german += LATIN.germanEvidence(word);
      }
    }

    private static double weight(String printed, boolean grammar) {
      if (grammar) {
        return GRAMMAR_WEIGHT;
      }
      return Character.isUpperCase(printed.charAt(0)) ? CAPITALISED_WEIGHT : SMALL_WORD_WEIGHT;
    }

    Guess guess() {
      double total = cyrillic + latin;
      if (total == 0) {
        return new Guess(Language.ENGLISH, 0);
      }
      if (cyrillic >= latin) {
        return new Guess(Language.RUSSIAN, cyrillic / total);
      }
      double certainty = 1 / (1 + Math.exp(-Math.abs(german)));
      Language language = german > 0 ? Language.GERMAN : Language.ENGLISH;
      return new Guess(language, certainty * latin / total);
    }
  }
}
