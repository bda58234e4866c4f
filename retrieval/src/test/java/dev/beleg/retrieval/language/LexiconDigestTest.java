package dev.beleg.retrieval.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LexiconDigestTest {

  @TempDir Path folder;

  @BeforeEach
  void write() throws IOException {
    Files.writeString(folder.resolve("trade.tsv"), "exports\tExport\texports\tэкспорт\n");
    Files.writeString(folder.resolve("roles.tsv"), "governor\tGouverneur\tgovernor\tгубернатор\n");
  }

  @Test
  void isTheSameForTheSameLists() {
    assertThat(LexiconDigest.of(folder))
        .matches("[0-9a-f]{16}")
        .isEqualTo(LexiconDigest.of(folder));
  }

  @Test
  void changesWithAWordAndWithAList() throws IOException {
    String before = LexiconDigest.of(folder);
    Files.writeString(folder.resolve("trade.tsv"), "exports\tAusfuhr\texports\tэкспорт\n");
    String word = LexiconDigest.of(folder);
    Files.move(folder.resolve("trade.tsv"), folder.resolve("commerce.tsv"));
    assertThat(LexiconDigest.of(folder)).isNotEqualTo(word);
    assertThat(word).isNotEqualTo(before);
  }

  @Test
  void leavesOtherFilesOut() throws IOException {
    String before = LexiconDigest.of(folder);
    Files.writeString(folder.resolve("notes.txt"), "to be done");
    assertThat(LexiconDigest.of(folder)).isEqualTo(before);
  }
}
