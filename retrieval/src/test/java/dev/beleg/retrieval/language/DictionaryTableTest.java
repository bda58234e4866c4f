package dev.beleg.retrieval.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.beleg.retrieval.language.DictionaryTable.Translation;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DictionaryTableTest {

  @TempDir Path folder;
  private Path file;

  @BeforeEach
  void writeTable() throws IOException {
    file = folder.resolve("de-en.table");
    DictionaryTableWriter table = new DictionaryTableWriter();
    table.key("vertrag");
    table.translation("contract", 1);
    table.translation("treati", 0.5);
    table.key("übung");
    table.translation("exercis", 1);
    table.key("gemeinsam unternehm");
    table.translation("joint ventur", 1);
    table.write(file);
  }

  @Test
  void findsTranslationsInTheirOrder() throws IOException {
    List<Translation> found = DictionaryTable.open(file).translations("vertrag");

    assertThat(found)
        .extracting(Translation::words)
        .containsExactly(List.of("contract"), List.of("treati"));
    assertThat(found.getLast().weight()).isCloseTo(0.5, within(0.01));
  }

  @Test
  void findsPhrasesAndKeysBeyondAscii() throws IOException {
    DictionaryTable table = DictionaryTable.open(file);

    assertThat(table.translations("gemeinsam unternehm").getFirst().words())
        .containsExactly("joint", "ventur");
    assertThat(table.translations("übung").getFirst().words()).containsExactly("exercis");
  }

  @Test
  void knowsNothingOfOtherKeysOrOfTranslationsAsKeys() throws IOException {
    DictionaryTable table = DictionaryTable.open(file);

    assertThat(table.size()).isEqualTo(3);
    assertThat(table.translations("haus")).isEmpty();
    assertThat(table.translations("contract")).isEmpty();
    assertThat(table.translations("")).isEmpty();
  }

  @Test
  void refusesACutFile() throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    Files.write(file, Arrays.copyOf(bytes, bytes.length - 1));

    assertThatThrownBy(() -> DictionaryTable.open(file))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("de-en.table");
  }

  @ParameterizedTest
  @ValueSource(ints = {4, 8, 12})
  void refusesAHeadWhoseCountsDoNotFitTheFile(int count) throws IOException {
    for (int value : new int[] {-1, Integer.MIN_VALUE, Integer.MAX_VALUE, 1 << 28}) {
      byte[] bytes = Files.readAllBytes(file);
      ByteBuffer.wrap(bytes).putInt(count, value);
      Path damaged = Files.write(folder.resolve("damaged.table"), bytes);

      assertThatThrownBy(() -> DictionaryTable.open(damaged))
          .isInstanceOf(IOException.class)
          .hasMessageContaining("damaged.table");
    }
  }
}
