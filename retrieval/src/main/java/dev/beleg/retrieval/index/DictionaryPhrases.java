package dev.beleg.retrieval.index;

import dev.beleg.retrieval.language.Language;
import dev.beleg.retrieval.language.TextNumbers;
import java.util.Arrays;
import java.util.List;

/// The phrases of one language in dictionaries, as the stems of their words without stop words,
/// each numbered once from 0 on. A word is a phrase of one word.
final class DictionaryPhrases {

  /// Stands for a phrase without any word to look up, or with too many.
  static final int NONE = -1;

  private static final int MOST_WORDS = 4;

  private final Language language;
  private final TextNumbers texts = new TextNumbers();

  /// For each phrase its words, parted as `starts` tells.
  private int[] words = new int[1 << 10];

  private int[] starts = new int[1 << 10];
  private int kept;

  /// The words as printed, and for each the number of its phrase.
  private TextNumbers written = new TextNumbers();

  private int[] phrases = new int[1 << 10];
  private final int[] current = new int[MOST_WORDS];
  private int length;

  DictionaryPhrases(Language language) {
    this.language = language;
  }

  /// {@return the number of a phrase as printed, [#NONE] if it cannot be looked up}
  int number(String phrase) {
    length = 0;
    new WordScanner(phrase, language, (_, word) -> addWord(word)).scan();
    return switch (length) {
      case 0 -> NONE;
      case 1 -> current[0];
      case 2, 3, MOST_WORDS -> several();
      default -> NONE;
    };
  }

  /// {@return the words of a phrase, each as the number of the phrase that it is alone}
  int[] words(int phrase) {
    return Arrays.copyOfRange(words, starts[phrase], starts[phrase + 1]);
  }

  /// {@return the stems of a phrase, parted by single spaces}
  String text(int phrase) {
    return texts.text(phrase);
  }

  int size() {
    return texts.size();
  }

  /// Forgets the words as printed, which are half of what is held; no phrase is numbered from then
  /// on.
  void end() {
    written = new TextNumbers();
    phrases = new int[0];
  }

  private void addWord(String word) {
    int known = phraseOf(word);
    if (known != NONE) {
      if (length < MOST_WORDS) {
        current[length] = known;
      }
      length++;
    }
  }

  private int phraseOf(String word) {
    int before = written.size();
    int number = written.number(word);
    if (number == before) {
      if (number == phrases.length) {
        phrases = Arrays.copyOf(phrases, number * 2);
      }
      phrases[number] = stem(word);
    }
    return phrases[number];
  }

  private int stem(String word) {
    List<String> stems = TextAnalysis.shared().stems(word, language);
    return stems.size() == 1 ? add(stems.getFirst(), new int[] {texts.size()}, 1) : NONE;
  }

  private int several() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < length; i++) {
      text.append(i == 0 ? "" : " ").append(texts.text(current[i]));
    }
    return add(text.toString(), current, length);
  }

  /// {@return the number of a phrase; its words are kept where it is new}
  private int add(String text, int[] parts, int count) {
    int phrase = texts.number(text);
    if (phrase == kept) {
      kept++;
      if (kept == starts.length) {
        starts = Arrays.copyOf(starts, kept * 2);
      }
      int end = starts[phrase] + count;
      if (end > words.length) {
        words = Arrays.copyOf(words, words.length * 2);
      }
      System.arraycopy(parts, 0, words, starts[phrase], count);
      starts[kept] = end;
    }
    return phrase;
  }
}
