package dev.beleg.retrieval.index;

import static org.assertj.core.api.Assertions.assertThat;

import dev.beleg.retrieval.language.DictionaryFile;
import dev.beleg.retrieval.language.DictionaryFixture;
import dev.beleg.retrieval.language.DictionaryTable.Translation;
import dev.beleg.retrieval.language.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
    DictionaryFixture.write(installed, "freedict-deu-rus", "Haus /x/ <neut>\nдом\n");
    List<DictionaryFile> both =
        Stream.of("freedict-deu-eng", "freedict-deu-rus")
            .flatMap(name -> DictionaryFile.find(installed, name).stream())
            .toList();

    Dictionaries dictionaries = Dictionaries.open(compiled, both, progress::add);

    assertThat(progress).hasSize(2);
    assertThat(progress.getLast()).matches("compiled German–(English|Russian), 1 to go");
    assertThat(first(dictionaries, "дом", Language.RUSSIAN, Language.GERMAN))
        .containsExactly("haus");
  }

  @Test
  void compilesAgainWhenATableIsCut() throws IOException {
    open();
    Files.write(compiled.resolve("de-en.table"), new byte[3]);

    assertThat(first(open(), "vertrag", Language.GERMAN, Language.ENGLISH))
        .containsExactly("contract");
  }

  @Test
  void knowsNothingWithoutDictionaries() throws IOException {
    Dictionaries none = Dictionaries.open(compiled, List.of(), progress::add);

    assertThat(none.isEmpty()).isTrue();
    assertThat(none.translations("haus", Language.GERMAN, Language.ENGLISH)).isEmpty();
  }

  private Dictionaries open() throws IOException {
    DictionaryFile file = DictionaryFile.find(installed, "freedict-deu-eng").orElseThrow();
    return Dictionaries.open(compiled, List.of(file), progress::add);
  }

  private static List<String> first(
      Dictionaries dictionaries, String stems, Language from, Language to) {
    List<Translation> found = dictionaries.translations(stems, from, to);
    return found.isEmpty() ? List.of() : found.getFirst().words();
  }
}
