package dev.beleg.retrieval.index;

import dev.beleg.retrieval.language.DictionaryFile;
import dev.beleg.retrieval.language.DictionaryTable;
import dev.beleg.retrieval.language.DictionaryTable.Translation;
import dev.beleg.retrieval.language.Language;
import dev.beleg.retrieval.language.ThesaurusFile;
import dev.beleg.retrieval.language.Wordbooks;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.zip.CRC32C;

/// The general dictionaries and thesauri that are installed, compiled into tables in the data
/// folder.
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

  /// From a language to another one, or to itself.
  private record Direction(Language from, Language to) {
    String file() {
      return from.code() + "-" + to.code() + ".table";
    }

    Direction turned() {
      return new Direction(to, from);
    }

    boolean isFirstOfPair() {
      return from.compareTo(to) <= 0;
    }

    boolean isOneLanguage() {
      return from == to;
    }

    /// Whether a dictionary is of this direction or the opposite one, or a thesaurus of its
    /// language.
    boolean isIn(Wordbooks wordbooks) {
      return isOneLanguage()
          ? wordbooks.thesauri().stream().anyMatch(one -> one.language() == from)
          : wordbooks.dictionaries().stream()
              .anyMatch(one -> equals(one.from(), one.to()) || equals(one.to(), one.from()));
    }

    private boolean equals(Language one, Language other) {
      return one == from && other == to;
    }

    String name() {
      return isOneLanguage() ? name(from) : name(from) + "\u2013" + name(to);
    }

    private static String name(Language language) {
      return language.locale().getDisplayLanguage(Locale.ENGLISH);
    }
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
    switch (state(folder, wordbooks)) {
      case CURRENT -> {}
      case OUTDATED -> {
        progress.accept("compiling " + wordbooks.count() + " dictionaries, once");
        compile(folder, wordbooks, progress);
      }
      case DAMAGED -> {
        progress.accept(
            "the compiled dictionaries in " + folder + " are damaged; compiling them again");
        compile(folder, wordbooks, progress);
      }
    }
    return new Dictionaries(tables(folder));
  }

  /// {@return how the tables in a folder stand to the dictionaries that are installed; every byte
  /// of them is read}
  ///
  /// @param wordbooks at least one
  public static State state(Path folder, Wordbooks wordbooks) throws IOException {
    String mark = content(folder.resolve(MARK));
    String fingerprint = fingerprint(wordbooks);
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

  /// {@return the words of like meaning that a thesaurus gives for a word or phrase, the surest
  /// first}
  ///
  /// @param stems the stems of the word or phrase, parted by single spaces
  public List<Translation> synonyms(String stems, Language language) {
    return translations(stems, language, language);
  }

  /// {@return whether there is no dictionary}
  public boolean isEmpty() {
    return tables.isEmpty();
  }

  private static String fingerprint(Wordbooks wordbooks) throws IOException {
    StringBuilder fingerprint = new StringBuilder(FORMAT);
    for (DictionaryFile dictionary : wordbooks.dictionaries()) {
      fingerprint.append('\n').append(dictionary.fingerprint());
    }
    for (ThesaurusFile thesaurus : wordbooks.thesauri()) {
      fingerprint.append('\n').append(thesaurus.fingerprint());
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

  /// Compiles languages and pairs of them side by side, those without a wordbook to empty tables.
  /// The mark is written last: tables that were not compiled to the end are compiled again.
  private static void compile(Path folder, Wordbooks wordbooks, Consumer<String> progress)
      throws IOException {
    Files.createDirectories(folder);
    Files.deleteIfExists(folder.resolve(MARK));
    List<Direction> pairs = directions().stream().filter(Direction::isFirstOfPair).toList();
    AtomicInteger left =
        new AtomicInteger((int) pairs.stream().filter(p -> p.isIn(wordbooks)).count());
    try {
      pairs.parallelStream()
          .forEach(
              pair -> {
                compile(folder, wordbooks, pair);
                if (pair.isIn(wordbooks) && left.decrementAndGet() > 0) {
                  progress.accept("compiled " + pair.name() + ", " + left + " to go");
                }
              });
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    Files.writeString(folder.resolve(MARK), fingerprint(wordbooks) + checksums(folder));
  }

  private static void compile(Path folder, Wordbooks wordbooks, Direction pair) {
    try {
      if (pair.isOneLanguage()) {
        compileThesauri(folder, wordbooks.thesauri(), pair);
      } else {
        compileDictionaries(folder, wordbooks.dictionaries(), pair);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void compileThesauri(Path folder, List<ThesaurusFile> thesauri, Direction own)
      throws IOException {
    ThesaurusCompiler compiler = new ThesaurusCompiler(own.from);
    for (ThesaurusFile thesaurus : thesauri) {
      compiler.add(thesaurus);
    }
    compiler.write(folder.resolve(own.file()));
  }

  private static void compileDictionaries(
      Path folder, List<DictionaryFile> dictionaries, Direction pair) throws IOException {
    DictionaryCompiler compiler = new DictionaryCompiler(pair.from, pair.to);
    for (DictionaryFile dictionary : dictionaries) {
      compiler.add(dictionary);
    }
    compiler.write(folder.resolve(pair.file()), folder.resolve(pair.turned().file()));
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
        directions.add(new Direction(from, to));
      }
    }
    return directions;
  }
}
