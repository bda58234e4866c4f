package dev.beleg.bot.digest;

import dev.beleg.bot.answer.ResourceRows;
import dev.beleg.retrieval.language.Language;
import dev.beleg.retrieval.language.Word;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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

  private static final String SILENT = "IGNORED";

  private final Map<String, String> meanings = new HashMap<>();
  private final Map<String, String> actions = new HashMap<>();
  private final Map<Language, Map<String, List<String>>> terms = new EnumMap<>(Language.class);

  DigestWords() {
    for (List<String> row : ResourceRows.of(DigestWords.class, "digest-words.tsv")) {
      int column = 1;
      for (Language language : Language.values()) {
        List<String> own = column < row.size() ? terms(row.get(column)) : List.of();
        Map<String, String> kind = isAction(row.getFirst()) ? actions : meanings;
        own.forEach(term -> kind.putIfAbsent(key(Word.of(term)), row.getFirst()));
        terms.computeIfAbsent(language, _ -> new LinkedHashMap<>()).put(row.getFirst(), own);
        column++;
      }
    }
  }

  private static boolean isAction(String meaning) {
    return Character.isLowerCase(meaning.charAt(0));
  }

  private static List<String> terms(String cell) {
    return Arrays.stream(cell.split(";")).map(String::strip).filter(it -> !it.isEmpty()).toList();
  }

  /// {@return the words of a language that say something}
  List<String> of(Language language) {
    return rows(language).entrySet().stream()
        .filter(row -> !row.getKey().equals(SILENT))
        .flatMap(row -> row.getValue().stream())
        .toList();
  }

  /// {@return the first term of a meaning}
  String first(String meaning, Language language) {
    return rows(language).getOrDefault(meaning, List.of(meaning)).getFirst();
  }

  private Map<String, List<String>> rows(Language language) {
    return Objects.requireNonNull(terms.get(language));
  }

  /// {@return the longest term that begins with a word}
  Optional<Found> at(List<Word> words, int from) {
    for (int length = Math.min(LONGEST, words.size() - from); length > 0; length--) {
      String key = key(words.subList(from, from + length));
      String meaning = meanings.getOrDefault(key, actions.get(key));
      if (meaning != null) {
        return Optional.of(new Found(meaning, length));
      }
    }
    return Optional.empty();
  }

  /// {@return what words tell to do that stand alone: "on" by itself, not in "on Sundays"}
  Optional<String> action(List<Word> words) {
    return Optional.ofNullable(actions.get(key(words)));
  }

  private static String key(List<Word> words) {
    return words.stream().map(Word::folded).collect(Collectors.joining(" "));
  }
}
