package dev.beleg.retrieval.index;

import dev.beleg.retrieval.language.Language;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The phrases of one language in dictionaries, as the stems of their words without stop words,
/// each numbered once from 0 on. A word is a phrase of one word.
final class DictionaryPhrases {

  /// Stands for a phrase without any word to look up, or with too many.
  static final int NONE = -1;

  private static final int MOST_WORDS = 4;

  private final Language language;
  private final Map<String, Integer> written = new HashMap<>();
  private final Map<String, Integer> numbers = new HashMap<>();
  private final List<String> texts = new ArrayList<>();
  private final List<int[]> words = new ArrayList<>();
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
    return words.get(phrase);
  }

  /// {@return the stems of a phrase, parted by single spaces}
  String text(int phrase) {
    return texts.get(phrase);
  }

  int size() {
    return texts.size();
  }

  private void addWord(String word) {
    Integer known = written.get(word);
    if (known == null) {
      known = stem(word);
      written.put(word, known);
    }
    if (known != NONE) {
      if (length < MOST_WORDS) {
        current[length] = known;
      }
      length++;
    }
  }

  private int stem(String word) {
    List<String> stems = TextAnalysis.shared().stems(word, language);
    if (stems.size() != 1) {
      return NONE;
    }
    Integer known = numbers.get(stems.getFirst());
    return known != null ? known : add(stems.getFirst(), new int[] {texts.size()});
  }

  private int several() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < length; i++) {
      text.append(i == 0 ? "" : " ").append(texts.get(current[i]));
    }
    String stems = text.toString();
    Integer known = numbers.get(stems);
    return known != null ? known : add(stems, Arrays.copyOf(current, length));
  }

  private int add(String text, int[] parts) {
    numbers.put(text, texts.size());
    texts.add(text);
    words.add(parts);
    return texts.size() - 1;
  }
}
