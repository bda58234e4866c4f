package dev.beleg.retrieval.index;

import dev.beleg.retrieval.language.DictionaryFile;
import dev.beleg.retrieval.language.DictionaryTable;
import dev.beleg.retrieval.language.DictionaryTable.Translation;
import dev.beleg.retrieval.language.Language;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/// The general dictionaries that are installed, compiled into tables in the data folder.
///
/// They are compiled when they are first seen and again when one of them has changed. Without any,
/// every look-up is empty and all else works. Safe for use by several threads.
public final class Dictionaries {

  /// No dictionary at all.
  public static final Dictionaries NONE = new Dictionaries(Map.of());

  private static final String FORMAT = "1";

  private final Map<Direction, DictionaryTable> tables;

  private Dictionaries(Map<Direction, DictionaryTable> tables) {
    this.tables = Map.copyOf(tables);
  }

  /// A pair of different languages.
  private record Direction(Language from, Language to) {
    String file() {
      return from.code() + "-" + to.code() + ".table";
    }

    Direction turned() {
      return new Direction(to, from);
    }

    boolean isFirstOfPair() {
      return from.compareTo(to) < 0;
    }

    /// Whether a dictionary is of this direction or the opposite one.
    boolean isIn(List<DictionaryFile> dictionaries) {
      return dictionaries.stream()
          .anyMatch(
              one ->
                  (one.from() == from && one.to() == to) || (one.from() == to && one.to() == from));
    }

    String name() {
      return name(from) + "\u2013" + name(to);
    }

    private static String name(Language language) {
      return language.locale().getDisplayLanguage(Locale.ENGLISH);
    }
  }

  /// Opens the compiled tables, compiling them first if need be, which takes some seconds.
  ///
  /// @param folder where the tables are kept; made if missing
  /// @param dictionaries the dictionaries that are installed
  /// @param progress is told, in one line, before something slow begins
  public static Dictionaries open(
      Path folder, List<DictionaryFile> dictionaries, Consumer<String> progress)
      throws IOException {
    if (dictionaries.isEmpty()) {
      return NONE;
    }
    String fingerprint = fingerprint(dictionaries);
    Path mark = folder.resolve("compiled-from");
    if (!fingerprint.equals(content(mark)) || !areWhole(folder)) {
      progress.accept("compiling " + dictionaries.size() + " dictionaries, once");
      Files.createDirectories(folder);
      Files.deleteIfExists(mark);
      compile(folder, dictionaries, progress);
      Files.writeString(mark, fingerprint);
    }
    return new Dictionaries(tables(folder));
  }

  /// {@return the translations of a word or phrase, the commonest first}
  ///
  /// @param stems the stems of the word or phrase, parted by single spaces
  public List<Translation> translations(String stems, Language from, Language to) {
    DictionaryTable table = tables.get(new Direction(from, to));
    return table == null ? List.of() : table.translations(stems);
  }

  /// {@return whether there is no dictionary}
  public boolean isEmpty() {
    return tables.isEmpty();
  }

  private static boolean areWhole(Path folder) {
    try {
      return !tables(folder).isEmpty();
    } catch (IOException e) {
      return false;
    }
  }

  private static String fingerprint(List<DictionaryFile> dictionaries) throws IOException {
    StringBuilder fingerprint = new StringBuilder(FORMAT);
    for (DictionaryFile dictionary : dictionaries) {
      fingerprint.append('\n').append(dictionary.fingerprint());
    }
    return fingerprint.toString();
  }

  private static String content(Path mark) throws IOException {
    try {
      return Files.readString(mark, StandardCharsets.UTF_8);
    } catch (NoSuchFileException e) {
      return "";
    }
  }

  /// Compiles the language pairs side by side, those without a dictionary to empty tables.
  private static void compile(
      Path folder, List<DictionaryFile> dictionaries, Consumer<String> progress)
      throws IOException {
    List<Direction> pairs = directions().stream().filter(Direction::isFirstOfPair).toList();
    AtomicInteger left =
        new AtomicInteger((int) pairs.stream().filter(p -> p.isIn(dictionaries)).count());
    try {
      pairs.parallelStream()
          .forEach(
              pair -> {
                compile(folder, dictionaries, pair);
                if (pair.isIn(dictionaries) && left.decrementAndGet() > 0) {
                  progress.accept("compiled " + pair.name() + ", " + left + " to go");
                }
              });
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private static void compile(Path folder, List<DictionaryFile> dictionaries, Direction pair) {
    try {
      DictionaryCompiler compiler = new DictionaryCompiler(pair.from, pair.to);
      for (DictionaryFile dictionary : dictionaries) {
        compiler.add(dictionary);
      }
      compiler.write(folder.resolve(pair.file()), folder.resolve(pair.turned().file()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Map<Direction, DictionaryTable> tables(Path folder) throws IOException {
    Map<Direction, DictionaryTable> tables = new HashMap<>();
    for (Direction direction : directions()) {
      tables.put(direction, DictionaryTable.open(folder.resolve(direction.file())));
    }
    for (Language language : Language.values()) {
      Direction own = new Direction(language, language);
      if (Files.exists(folder.resolve(own.file()))) {
        tables.put(own, DictionaryTable.open(folder.resolve(own.file())));
      }
    }
    return tables;
  }

  private static List<Direction> directions() {
    List<Direction> directions = new java.util.ArrayList<>();
    for (Language from : Language.values()) {
      for (Language to : Language.values()) {
        if (from != to) {
          directions.add(new Direction(from, to));
        }
      }
    }
    return directions;
  }
}
