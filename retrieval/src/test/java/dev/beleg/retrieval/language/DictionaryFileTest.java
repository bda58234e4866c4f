package dev.beleg.retrieval.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DictionaryFileTest {

  @TempDir Path folder;

  @Test
  void readsHeadwordsAndTranslationsOfFreeDict() throws IOException {
    DictionaryFixture.write(
        folder,
        "freedict-deu-eng",
        """
        Vertrag /fɛɾtɾˈaːk/ <masc, n, sg>
         [jur.] contract <n>, treaty <n>
           Synonym: {Abkommen}

         see: {Verträge}
        """,
        """
        handeln /hˈandəln/ <v>
        trade <v, intr> (in sth.); deal
              "mit Waren handeln"  - trade in goods
        """);

    assertThat(entries("freedict-deu-eng"))
        .containsExactlyInAnyOrder(
            new DictionaryEntry("Vertrag", List.of("contract", "treaty")),
            new DictionaryEntry("mit Waren handeln", List.of("trade in goods")),
            new DictionaryEntry("handeln", List.of("trade", "deal")));
  }

  @Test
  void readsNumberedSensesAndPhrasesOfMueller() throws IOException {
    DictionaryFixture.write(
        folder,
        "mueller7",
        """
        contract
           [kɔn↗trækt] 1. _n.
              1) договор, контракт
              2) _разг. помолвка; breach of contract нарушение договора
           2. _v. заключать договор
        """);

    assertThat(entries("mueller7"))
        .containsExactlyInAnyOrder(
            new DictionaryEntry("breach of contract", List.of("нарушение договора")),
            new DictionaryEntry(
                "contract", List.of("договор", "контракт", "помолвка", "заключать договор")));
  }

  @Test
  void leavesOutExplanationsInTheHeadwordsLanguageAndStressMarks() throws IOException {
    DictionaryFixture.write(
        folder,
        "freedict-deu-rus",
        """
        begleiten /bəˈɡlaɪ̯tn̩/ <v>
        1. сопровожда́ть, провожать
        jemandem Geleit geben; mit jemandem mitgehen
        """);

    assertThat(entries("freedict-deu-rus"))
        .containsExactly(new DictionaryEntry("begleiten", List.of("сопровождать", "провожать")));
  }

  @Test
  void isNotFoundWithoutItsBody() throws IOException {
    Files.writeString(folder.resolve("mueller7.index"), "a\tA\tB\n");

    assertThat(DictionaryFile.find(folder, "mueller7")).isEmpty();
  }

  @Test
  void isNotFoundForOtherLanguages() throws IOException {
    DictionaryFixture.write(folder, "freedict-deu-fra", "Haus\nmaison\n");

    assertThat(DictionaryFile.find(folder, "freedict-deu-fra")).isEmpty();
  }

  @Test
  void reportsABodyThatIsNotCompressed() throws IOException {
    DictionaryFixture.write(folder, "mueller7", "a\n  б\n");
    Files.writeString(folder.resolve("mueller7.dict.dz"), "not a gzip file");

    assertThatThrownBy(() -> entries("mueller7")).isInstanceOf(IOException.class);
  }

  private List<DictionaryEntry> entries(String name) throws IOException {
    List<DictionaryEntry> entries = new ArrayList<>();
    DictionaryFile.find(folder, name).orElseThrow().entries(entries::add);
    return entries;
  }
}
