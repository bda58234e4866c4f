package dev.beleg.retrieval.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.beleg.retrieval.language.ThesaurusFile.Sense;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ThesaurusFileTest {

  @TempDir Path folder;

  @Test
  void readsSynonymsAndWiderWordsOfEachSense() throws IOException {
    assertThat(
            senses(
                "th_de_DE_v2",
                """
                UTF-8
                kaufen|2
                -|kaufen (Hauptform)|erwerben|Handel treiben (Oberbegriff)
                -|(sich jemanden) vornehmen|verkaufen (Antonym)
                """))
        .containsExactly(
            new Sense("kaufen", 1, 2, List.of("kaufen", "erwerben"), List.of("Handel treiben")),
            new Sense("kaufen", 2, 2, List.of("vornehmen"), List.of()));
  }

  @Test
  void readsTheRelationInFrontOfRussianWords() throws IOException {
    assertThat(
            senses(
                "th_ru_RU_v2",
                """
                \ufeffUTF-8
                строить|3
                (синоним)|возводить
                (антоним)|ломать
                (сходный термин)|делать
                """))
        .containsExactly(
            new Sense("строить", 1, 3, List.of("возводить"), List.of()),
            new Sense("строить", 2, 3, List.of(), List.of()),
            new Sense("строить", 3, 3, List.of(), List.of("делать")));
  }

  @Test
  void passesOverLinesThatAreNoEntries() throws IOException {
    assertThat(senses("th_en_US_v2", "UTF-8\nno bar\nbuy|many\nhire|1\n(verb)|employ\n"))
        .containsExactly(new Sense("hire", 1, 1, List.of("employ"), List.of()));
  }

  @Test
  void refusesAnotherEncoding() throws IOException {
    Files.writeString(folder.resolve("th_en_US_v2.dat"), "ISO8859-1\nbuy|0\n");
    ThesaurusFile thesaurus = ThesaurusFile.find(folder, "th_en_US_v2").orElseThrow();
    assertThatThrownBy(() -> thesaurus.senses(_ -> {}))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("not a thesaurus in UTF-8");
  }

  @Test
  void isFoundByTheNameOfItsPackage() throws IOException {
    Files.createFile(folder.resolve("th_fr_FR.dat"));
    Files.createFile(folder.resolve("th_ru_RU_v2.dat"));
    assertThat(ThesaurusFile.find(folder, "th_fr_FR")).isEmpty();
    assertThat(ThesaurusFile.find(folder, "th_de_DE_v2")).isEmpty();
    assertThat(ThesaurusFile.find(folder, "th_ru_RU_v2"))
        .hasValueSatisfying(found -> assertThat(found.language()).isEqualTo(Language.RUSSIAN));
  }

  private List<Sense> senses(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name + ".dat"), text);
    List<Sense> senses = new ArrayList<>();
    ThesaurusFile.find(folder, name).orElseThrow().senses(senses::add);
    return senses;
  }
}
