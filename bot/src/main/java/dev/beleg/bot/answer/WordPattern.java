package dev.beleg.bot.answer;

import dev.beleg.retrieval.language.Word;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/// A sequence of words to look for; `_` stands for any one word, a final `*` for any ending, a
/// leading `^` for the beginning of the text.
///
/// @param words the words, folded
/// @param first whether it counts at the beginning only
record WordPattern(List<String> words, boolean first) {

  /// Reads a pattern as a cue file writes it.
  static WordPattern parse(String text) {
    boolean first = text.startsWith("^");
    String words = first ? text.substring(1) : text;
    return new WordPattern(
        Arrays.stream(words.split("[ -]")).map(WordPattern::folded).toList(), first);
  }

  /// {@return the words of a text in the form that patterns are matched against}
  static List<String> folded(List<Word> text) {
    return text.stream().map(word -> folded(word.folded())).toList();
  }

  /// {@return the first place where the pattern matches, counted in words; -1 for none}
  int find(List<String> text) {
    int last = first ? 0 : text.size() - words.size();
    for (int at = 0; at <= last; at++) {
      if (matchesAt(text, at)) {
        return at;
      }
    }
    return -1;
  }

  /// {@return the places within the pattern of the words that are no placeholders}
  List<Integer> literals() {
    return IntStream.range(0, words.size()).filter(i -> !words.get(i).equals("_")).boxed().toList();
  }

  private boolean matchesAt(List<String> text, int at) {
    if (at + words.size() > text.size()) {
      return false;
    }
    for (int i = 0; i < words.size(); i++) {
      if (!matches(words.get(i), text.get(at + i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean matches(String pattern, String word) {
    return pattern.equals("_")
        || (pattern.endsWith("*")
            ? word.startsWith(pattern.substring(0, pattern.length() - 1))
            : word.equals(pattern));
  }

  private static String folded(String word) {
    return word.replace('ё', 'е').replace("ß", "ss");
  }
}
