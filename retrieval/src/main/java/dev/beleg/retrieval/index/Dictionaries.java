package dev.beleg.retrieval.index;

import dev.beleg.retrieval.language.DictionaryTable;
import dev.beleg.retrieval.language.DictionaryTable.Translation;
import dev.beleg.retrieval.language.Language;
import dev.beleg.retrieval.language.Wordbooks;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// The general dictionaries and thesauri that are installed, compiled into tables in the data
/// folder.
///
/// They are compiled when they are first seen, each pair of languages again when a wordbook of it
/// has changed or its compilation was broken off. Without any, every look-up is empty and all else
/// works. Safe for use by several threads.
public final class Dictionaries {

  /// No dictionary at all.
  public static final Dictionaries NONE = new Dictionaries(Map::of);

  private final Supplier<Map<TableDirection, DictionaryTable>> tables;

  private Dictionaries(Supplier<Map<TableDirection, DictionaryTable>> tables) {
    this.tables = tables;
  }

  /// How the compiled tables stand to the dictionaries that are installed.
  public enum State {
    /// They are what the dictionaries give.
    CURRENT,
    /// Some are missing, or were compiled from other dictionaries.
    OUTDATED,
    /// Some are not as they were written.
    DAMAGED
  }

  /// Opens the compiled tables, compiling them first if need be, which takes some seconds.
  ///
  /// @param folder where the tables are kept; made if missing
  /// @param wordbooks the dictionaries and thesauri that are installed
  /// @param progress is told, in one line, before something slow begins
  public static Dictionaries open(Path folder, Wordbooks wordbooks, Consumer<String> progress)
      throws IOException {
    if (wordbooks.isEmpty()) {
      return NONE;
    }
    SortedMap<State, List<TablePair>> pairs = byState(folder, wordbooks);
    List<TablePair> stale =
        pairs.tailMap(State.OUTDATED).values().stream().flatMap(List::stream).toList();
    if (!stale.isEmpty()) {
      tell(pairs.lastKey(), folder, stale, progress);
      compile(folder, stale, progress);
    }
    Map<TableDirection, DictionaryTable> tables = tables(folder);
    return new Dictionaries(() -> tables);
  }

  /// {@return dictionaries that the first look-up waits for}
  ///
  /// @param opened gives them, the same ones each time
  public static Dictionaries later(Supplier<Dictionaries> opened) {
    return new Dictionaries(() -> opened.get().tables.get());
  }

  /// {@return how the tables in a folder stand to the dictionaries that are installed; every byte
  /// of them is read}
  ///
  /// @param wordbooks at least one
  public static State state(Path folder, Wordbooks wordbooks) throws IOException {
    return byState(folder, wordbooks).lastKey();
  }

  /// {@return the translations of a word or phrase, the commonest first}
  ///
  /// @param stems the stems of the word or phrase, parted by single spaces
  public List<Translation> translations(String stems, Language from, Language to) {
    DictionaryTable table = tables.get().get(new TableDirection(from, to));
    return table == null ? List.of() : table.translations(stems);
  }

  /// {@return the words of like meaning that a thesaurus gives for a word or phrase, the surest
  /// first}
  ///
  /// @param stems the stems of the word or phrase, parted by single spaces
  public List<Translation> synonyms(String stems, Language language) {
    return translations(stems, language, language);
  }

  /// {@return whether there is no dictionary}
  public boolean isEmpty() {
    return tables.get().isEmpty();
  }

  /// {@return every pair of languages, the best state first}
  private static SortedMap<State, List<TablePair>> byState(Path folder, Wordbooks wordbooks)
      throws IOException {
    SortedMap<State, List<TablePair>> pairs = new TreeMap<>();
    for (TablePair pair : pairs(folder, wordbooks)) {
      pairs.computeIfAbsent(pair.state(), _ -> new ArrayList<>()).add(pair);
    }
    return pairs;
  }

  private static List<TablePair> pairs(Path folder, Wordbooks wordbooks) {
    return TableDirection.pairs().stream()
        .map(pair -> new TablePair(folder, pair, pair.of(wordbooks)))
        .toList();
  }

  /// Tables of what is no longer installed are emptied without a word.
  private static void tell(
      State worst, Path folder, List<TablePair> stale, Consumer<String> progress) {
    int wordbooks = stale.stream().mapToInt(pair -> pair.wordbooks().count()).sum();
    if (worst == State.DAMAGED) {
      progress.accept(
          "the compiled dictionaries in " + folder + " are damaged; compiling them again");
    } else if (wordbooks > 0) {
      progress.accept("compiling " + wordbooks + " dictionaries, once");
    }
  }

  /// Compiles languages and pairs of them one after the other: each takes memory that a small
  /// machine has once, and questions are answered meanwhile.
  private static void compile(Path folder, List<TablePair> stale, Consumer<String> progress)
      throws IOException {
    Files.createDirectories(folder);
    int left = (int) stale.stream().filter(Dictionaries::isSlow).count();
    for (TablePair pair : stale) {
      pair.compile();
      if (isSlow(pair) && --left > 0) {
        progress.accept("compiled " + pair.pair().name() + ", " + left + " to go");
      }
    }
  }

  private static boolean isSlow(TablePair pair) {
    return !pair.wordbooks().isEmpty();
  }

  private static Map<TableDirection, DictionaryTable> tables(Path folder) throws IOException {
    Map<TableDirection, DictionaryTable> tables = new HashMap<>();
    for (TableDirection direction : TableDirection.all()) {
      tables.put(direction, DictionaryTable.open(folder.resolve(direction.file())));
    }
    return tables;
  }
}
