package dev.beleg.retrieval.index;

import dev.beleg.retrieval.language.DictionaryFile;
import dev.beleg.retrieval.language.DictionaryTable;
import dev.beleg.retrieval.language.DictionaryTable.Translation;
import dev.beleg.retrieval.language.Language;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.zip.CRC32C;

/// The general dictionaries that are installed, compiled into tables in the data folder.
///
/// They are compiled when they are first seen and again when one of them has changed. Without any,
/// every look-up is empty and all else works. Safe for use by several threads.
public final class Dictionaries {

  /// No dictionary at all.
  public static final Dictionaries NONE = new Dictionaries(Map.of());

  private static final String FORMAT = "2";
  private static final String MARK = "compiled-from";

  private final Map<Direction, DictionaryTable> tables;

  private Dictionaries(Map<Direction, DictionaryTable> tables) {
    this.tables = Map.copyOf(tables);
  }

  /// How the compiled tables stand to the dictionaries that are installed.
  public enum State {
    /// They are what the dictionaries give.
    CURRENT,
    /// There are none, or they were compiled from other dictionaries.
    OUTDATED,
    /// They are not as they were written.
    DAMAGED
  }

  /// A pair of different languages.
  private record Direction(Language from, Language to) {
    String file() {
      return from.code() + "-" + to.code() + ".table";
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
    switch (state(folder, dictionaries)) {
      case CURRENT -> {}
      case OUTDATED -> {
        progress.accept("compiling " + dictionaries.size() + " dictionaries, once");
        compile(folder, dictionaries);
      }
      case DAMAGED -> {
        progress.accept(
            "the compiled dictionaries in " + folder + " are damaged; compiling them again");
        compile(folder, dictionaries);
      }
    }
    return new Dictionaries(tables(folder));
  }

  /// {@return how the tables in a folder stand to the dictionaries that are installed; every byte
  /// of them is read}
  ///
  /// @param dictionaries at least one
  public static State state(Path folder, List<DictionaryFile> dictionaries) throws IOException {
    String mark = content(folder.resolve(MARK));
    String fingerprint = fingerprint(dictionaries);
    if (!mark.startsWith(fingerprint)) {
      return State.OUTDATED;
    }
    try {
      return mark.equals(fingerprint + checksums(folder)) ? State.CURRENT : State.DAMAGED;
    } catch (NoSuchFileException e) {
      return State.DAMAGED;
    }
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

  private static String fingerprint(List<DictionaryFile> dictionaries) throws IOException {
    StringBuilder fingerprint = new StringBuilder(FORMAT);
    for (DictionaryFile dictionary : dictionaries) {
      fingerprint.append('\n').append(dictionary.fingerprint());
    }
    return fingerprint.append('\n').toString();
  }

  /// {@return a line for each table, told by its bytes}
  private static String checksums(Path folder) throws IOException {
    StringBuilder checksums = new StringBuilder();
    for (Direction direction : directions()) {
      Path table = folder.resolve(direction.file());
      checksums.append("%s %d %08x\n".formatted(direction.file(), Files.size(table), crc(table)));
    }
    return checksums.toString();
  }

  private static long crc(Path file) throws IOException {
    CRC32C crc = new CRC32C();
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      crc.update(channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size()));
    }
    return crc.getValue();
  }

  /// What is not UTF-8 in it differs from every mark that was written.
  private static String content(Path mark) throws IOException {
    try {
      return new String(Files.readAllBytes(mark), StandardCharsets.UTF_8);
    } catch (NoSuchFileException e) {
      return "";
    }
  }

  /// The mark is written last: tables that were not compiled to the end are compiled again.
  private static void compile(Path folder, List<DictionaryFile> dictionaries) throws IOException {
    Files.createDirectories(folder);
    Files.deleteIfExists(folder.resolve(MARK));
    for (Direction direction : directions()) {
      DictionaryCompiler compiler = new DictionaryCompiler(direction.from, direction.to);
      for (DictionaryFile dictionary : dictionaries) {
        compiler.add(dictionary);
      }
      compiler.write(folder.resolve(direction.file()));
    }
    Files.writeString(folder.resolve(MARK), fingerprint(dictionaries) + checksums(folder));
  }

  private static Map<Direction, DictionaryTable> tables(Path folder) throws IOException {
    Map<Direction, DictionaryTable> tables = new HashMap<>();
    for (Direction direction : directions()) {
      tables.put(direction, DictionaryTable.open(folder.resolve(direction.file())));
    }
    return tables;
  }

  private static List<Direction> directions() {
    List<Direction> directions = new ArrayList<>();
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
