package dev.beleg.bot.digest;

import dev.beleg.bot.answer.ResourceRows;
import dev.beleg.retrieval.language.Word;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// The words that a digest is ordered with, as `digest-words.tsv` lists them.
final class DigestWords {

  private static final int LONGEST = 6;

  /// A term found among words.
  ///
  /// @param meaning what it stands for
  /// @param words how many words it has
  record Found(String meaning, int words) {}

  private final Map<String, String> meanings = new HashMap<>();

  DigestWords() {
    for (List<String> row : ResourceRows.of(DigestWords.class, "digest-words.tsv")) {
      row.stream()
          .skip(1)
          .flatMap(cell -> Arrays.stream(cell.split(";")))
          .forEach(term -> meanings.put(key(Word.of(term)), row.getFirst()));
    }
  }

  /// {@return the longest term that begins with a word}
  Optional<Found> at(List<Word> words, int from) {
    for (int length = Math.min(LONGEST, words.size() - from); length > 0; length--) {
      String meaning = meanings.get(key(words.subList(from, from + length)));
      if (meaning != null) {
        return Optional.of(new Found(meaning, length));
      }
    }
    return Optional.empty();
  }

  private static String key(List<Word> words) {
    return words.stream().map(Word::folded).collect(Collectors.joining(" "));
  }
}
