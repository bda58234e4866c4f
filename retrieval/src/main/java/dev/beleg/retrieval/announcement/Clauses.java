package dev.beleg.retrieval.announcement;

import dev.beleg.retrieval.language.Word;
import java.util.List;
import java.util.Set;

/// Which words of a sentence belong together: commas, dashes, quotation marks and "and" divide it.
final class Clauses {

  private static final String DIVIDING = ",;:()\"„“”«»–—";
  private static final Set<String> JOINING =
      Set.of("und", "aber", "während", "and", "but", "while", "и", "а", "но");

  private final int[] numbers;

  private Clauses(int[] numbers) {
    this.numbers = numbers;
  }

  /// Divides a sentence.
  ///
  /// @param words the words of the text
  static Clauses of(CharSequence text, List<Word> words) {
    int[] numbers = new int[words.size()];
    int number = 0;
    for (int i = 1; i < numbers.length; i++) {
      CharSequence between =
          text.subSequence(words.get(i - 1).span().end(), words.get(i).span().start());
      if (divides(between) || JOINING.contains(words.get(i).folded())) {
        number++;
      }
      numbers[i] = number;
    }
    return new Clauses(numbers);
  }

  private static boolean divides(CharSequence between) {
    return between.toString().contains(" - ")
        || between.chars().anyMatch(c -> DIVIDING.indexOf(c) >= 0);
  }

  /// {@return the number of a word's clause, from 0}
  int number(int word) {
    return numbers[word];
  }

  /// {@return how many clauses lie between two words; 0 within one}
  int distance(int word, int other) {
    return Math.abs(numbers[word] - numbers[other]);
  }
}
