package dev.beleg.bot.command;

import dev.beleg.retrieval.figure.FigureLedger;
import dev.beleg.retrieval.figure.LedgerEntry;
import dev.beleg.retrieval.figure.Period;
import dev.beleg.retrieval.language.LooseKey;
import dev.beleg.retrieval.language.Word;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Which figures somebody asks for in a few words.
///
/// @param subjects gazetteer codes, one of which the figure is about; any where empty
/// @param measures measures, one of which it is of; any where empty
/// @param periods times, within one of which it lies; any where empty
/// @param speakers names, all of which whoever said it has; anybody where empty
/// @param unread words that name none of these, in order
record FigureRequest(
    Set<String> subjects,
    Set<String> measures,
    List<Period> periods,
    Set<String> speakers,
    List<String> unread) {

  FigureRequest {
    subjects = Set.copyOf(subjects);
    measures = Set.copyOf(measures);
    periods = List.copyOf(periods);
    speakers = Set.copyOf(speakers);
    unread = List.copyOf(unread);
  }

  boolean isEmpty() {
    return subjects.isEmpty() && measures.isEmpty() && periods.isEmpty() && speakers.isEmpty();
  }

  /// {@return the request with those of its unread words as speakers that name one in a ledger,
  /// however each language writes him}
  FigureRequest amongSpeakers(FigureLedger ledger) {
    Set<String> named =
        unread.stream()
            .filter(word -> ledger.entries().stream().anyMatch(entry -> isSaidBy(word, entry)))
            .collect(Collectors.toSet());
    return new FigureRequest(
        subjects,
        measures,
        periods,
        named,
        unread.stream().filter(word -> !named.contains(word)).toList());
  }

  boolean isSaidByThem(LedgerEntry entry) {
    return speakers.isEmpty()
        || speakers(entry).anyMatch(one -> speakers.stream().allMatch(name -> names(one, name)));
  }

  private static boolean isSaidBy(String name, LedgerEntry entry) {
    return speakers(entry).anyMatch(speaker -> names(speaker, name));
  }

  private static Stream<String> speakers(LedgerEntry entry) {
    return entry.sources().stream().flatMap(source -> source.figure().telling().speaker().stream());
  }

  private static boolean names(String speaker, String name) {
    String key = LooseKey.of(name);
    return Word.of(speaker).stream()
        .filter(Word::capitalised)
        .anyMatch(word -> LooseKey.sameName(LooseKey.of(word.text()), key));
  }
}
