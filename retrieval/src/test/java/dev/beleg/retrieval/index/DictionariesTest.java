package dev.beleg.retrieval.index;

import static org.assertj.core.api.Assertions.assertThat;

import dev.beleg.retrieval.index.Dictionaries.State;
import dev.beleg.retrieval.language.DictionaryFile;
import dev.beleg.retrieval.language.DictionaryFixture;
import dev.beleg.retrieval.language.DictionaryTable.Translation;
import dev.beleg.retrieval.language.Language;
import dev.beleg.retrieval.language.Wordbooks;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DictionariesTest {

  @TempDir Path installed;
  @TempDir Path compiled;
  private final List<String> progress = new ArrayList<>();

  @BeforeEach
  void install() throws IOException {
    DictionaryFixture.write(
        installed,
        "freedict-deu-eng",
        "Verträge /x/ <pl>\ncontracts, treaties\n",
        "Krankenversicherung /x/ <fem>\nhealth insurance\n",
        "Krankenhaus /x/ <neut>\nhospital\n",
        "alte Krankenversicherung\nold insurance\n");
  }

  @Test
  void findsInflectedWordsInBothDirections() throws IOException {
    Dictionaries dictionaries = open();

    assertThat(first(dictionaries, "vertrag", Language.GERMAN, Language.ENGLISH))
        .containsExactly("contract");
    assertThat(first(dictionaries, "treati", Language.ENGLISH, Language.GERMAN))
        .containsExactly("vertrag");
    assertThat(first(dictionaries, "health insur", Language.ENGLISH, Language.GERMAN))
        .containsExactly("krankenversicherung");
  }

  @Test
  void learnsWordsFromPhrases() throws IOException {
    assertThat(first(open(), "health", Language.ENGLISH, Language.GERMAN))
        .containsExactly("krankenversicherung");
  }

  @Test
  void compilesOnceUntilADictionaryChanges() throws IOException {
    open();
    open();
    assertThat(progress).containsExactly("compiling 1 dictionaries, once");

    DictionaryFixture.write(installed, "freedict-deu-eng", "Haus /x/ <neut>\nhouse\n");

    assertThat(first(open(), "haus", Language.GERMAN, Language.ENGLISH)).containsExactly("hous");
    assertThat(progress).hasSize(2);
  }

  @Test
  void tellsWhichLanguagesAreCompiledWhileOthersAreNot() throws IOException {
    Dictionaries dictionaries = openBoth();

    assertThat(progress).hasSize(2);
    assertThat(progress.getLast()).matches("compiled German–(English|Russian), 1 to go");
    assertThat(first(dictionaries, "дом", Language.RUSSIAN, Language.GERMAN))
        .containsExactly("haus");
  }

  @Test
  void goesOnWithWhatIsMissingWhereCompilingWasBrokenOff() throws IOException {
    openBoth();
    Files.delete(compiled.resolve("de-ru.compiled-from"));
    FileTime before = FileTime.from(Instant.parse("2023-06-01T10:00:00Z"));
    Files.setLastModifiedTime(compiled.resolve("de-en.table"), before);

    Dictionaries dictionaries = openBoth();

    assertThat(progress.getLast()).isEqualTo("compiling 1 dictionaries, once");
    assertThat(Files.getLastModifiedTime(compiled.resolve("de-en.table"))).isEqualTo(before);
    assertThat(first(dictionaries, "дом", Language.RUSSIAN, Language.GERMAN))
        .containsExactly("haus");
  }

  @Test
  void forgetsAWordbookThatIsGone() throws IOException {
    openBoth();
    progress.clear();

    assertThat(first(open(), "haus", Language.GERMAN, Language.RUSSIAN)).isEmpty();
    assertThat(progress).isEmpty();
  }

  @Test
  void waitsForTheTablesAtTheFirstLookUpOnly() {
    AtomicInteger opened = new AtomicInteger();
    Dictionaries later =
        Dictionaries.later(
            () -> {
              opened.incrementAndGet();
              return Dictionaries.NONE;
            });

    assertThat(opened).hasValue(0);
    assertThat(later.translations("haus", Language.GERMAN, Language.ENGLISH)).isEmpty();
    assertThat(opened).hasValue(1);
  }

  @ParameterizedTest
  @EnumSource
  void compilesADamagedTableAgainAndSaysSo(Damage damage) throws IOException {
    open();
    damage.to(compiled.resolve("de-en.table"));
    assertThat(Dictionaries.state(compiled, Wordbooks.of(List.of(file()))))
        .isEqualTo(State.DAMAGED);

    assertThat(first(open(), "vertrag", Language.GERMAN, Language.ENGLISH))
        .containsExactly("contract");
    assertThat(progress)
        .containsExactly(
            "compiling 1 dictionaries, once",
            "the compiled dictionaries in " + compiled + " are damaged; compiling them again");
    assertThat(Dictionaries.state(compiled, Wordbooks.of(List.of(file()))))
        .isEqualTo(State.CURRENT);
  }

  /// What can befall a file.
  enum Damage {
    LOST,
    EMPTIED,
    CUT,
    NEGATIVE_COUNT,
    VAST_COUNT,
    FLIPPED_BIT,
    OVERWRITTEN_END;

    void to(Path file) throws IOException {
      byte[] bytes = Files.readAllBytes(file);
      switch (this) {
        case LOST -> Files.delete(file);
        case EMPTIED -> Files.write(file, new byte[0]);
        case CUT -> Files.write(file, Arrays.copyOf(bytes, bytes.length / 2));
        case NEGATIVE_COUNT -> write(file, bytes, 4, (byte) 0xff);
        case VAST_COUNT -> write(file, bytes, 8, (byte) 0x7f);
        case FLIPPED_BIT -> write(file, bytes, bytes.length / 2, (byte) ~bytes[bytes.length / 2]);
        case OVERWRITTEN_END -> write(file, bytes, bytes.length - 4, (byte) 0x7f);
      }
    }

    private static void write(Path file, byte[] bytes, int at, byte value) throws IOException {
      bytes[at] = value;
      Files.write(file, bytes);
    }
  }

  @Test
  void compilesAgainWhenItsOwnMarkIsDamaged() throws IOException {
    open();
    Files.write(compiled.resolve("de-en.compiled-from"), new byte[] {(byte) 0xff, 0, 1});

    assertThat(first(open(), "vertrag", Language.GERMAN, Language.ENGLISH))
        .containsExactly("contract");
  }

  @Test
  void knowsNothingWithoutDictionaries() throws IOException {
    Dictionaries none = Dictionaries.open(compiled, Wordbooks.of(List.of()), progress::add);

    assertThat(none.isEmpty()).isTrue();
    assertThat(none.translations("haus", Language.GERMAN, Language.ENGLISH)).isEmpty();
  }

  private Dictionaries openBoth() throws IOException {
    DictionaryFixture.write(installed, "freedict-deu-rus", "Haus /x/ <neut>\nдом\n");
    List<DictionaryFile> both =
        Stream.of("freedict-deu-eng", "freedict-deu-rus")
            .flatMap(name -> DictionaryFile.find(installed, name).stream())
            .toList();
    // as old as the dictionaries of a distribution's package, which do not change between two runs
    for (Path file : files()) {
      Files.setLastModifiedTime(file, FileTime.from(Instant.parse("2023-01-01T00:00:00Z")));
    }
    return Dictionaries.open(compiled, Wordbooks.of(both), progress::add);
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(installed)) {
      return files.toList();
    }
  }

  private Dictionaries open() throws IOException {
    return Dictionaries.open(compiled, Wordbooks.of(List.of(file())), progress::add);
  }

  private DictionaryFile file() {
    return DictionaryFile.find(installed, "freedict-deu-eng").orElseThrow();
  }

  private static List<String> first(
      Dictionaries dictionaries, String stems, Language from, Language to) {
    List<Translation> found = dictionaries.translations(stems, from, to);
    return found.isEmpty() ? List.of() : found.getFirst().words();
  }
}
