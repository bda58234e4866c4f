package dev.beleg.bot.command;

import dev.beleg.bot.answer.Phrases;
import dev.beleg.retrieval.figure.LedgerEntry;
import dev.beleg.retrieval.language.Language;
import dev.beleg.retrieval.language.Transliteration;
import dev.beleg.retrieval.language.Vocabulary;
import dev.beleg.retrieval.language.Word;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// Finds figures by words that are still being typed: `lip exp` finds the exports to Lipetsk.
///
/// @param vocabulary the names of subjects and measures
/// @param phrases the sentences of answers
record BeginningWords(Vocabulary vocabulary, Phrases phrases) {

  /// {@return the words of a text}
  static List<String> all(String text) {
    return Word.of(text).stream().map(Word::text).toList();
  }

  /// {@return the figures that have, for each word, a name that begins with it}
  ///
  /// @param words in whatever language and script; a figure's names in all three count
  Stream<LedgerEntry> of(List<LedgerEntry> entries, List<String> words) {
    List<String> beginnings = words.stream().map(BeginningWords::key).toList();
    return beginnings.isEmpty()
        ? entries.stream()
        : entries.stream().filter(entry -> names(entry).containsAll(beginnings));
  }

  private Names names(LedgerEntry entry) {
    return new Names(
        Arrays.stream(Language.values())
            .map(language -> new FigureWords(vocabulary, language, phrases))
            .flatMap(
                said ->
                    Stream.of(
                        said.subject(entry.figure()),
                        said.measure(entry.figure()),
                        said.period(entry.figure())))
            .flatMap(name -> all(name).stream())
            .map(BeginningWords::key)
            .distinct()
            .toList());
  }

  private static String key(String word) {
    return Transliteration.latin(word.toLowerCase(Locale.ROOT));
  }

  /// The words that a figure can be found by.
  private record Names(List<String> words) {
    boolean containsAll(List<String> beginnings) {
      return beginnings.stream()
          .allMatch(beginning -> words.stream().anyMatch(word -> word.startsWith(beginning)));
    }
  }
}
