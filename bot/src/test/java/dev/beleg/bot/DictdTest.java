package dev.beleg.bot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DictdTest {

  @TempDir Path folder;

  @Test
  void saysHowToInstallWhatIsMissing() throws IOException {
    Files.createFile(folder.resolve("freedict-deu-eng.index"));
    Files.createFile(folder.resolve("freedict-eng-deu.index"));
    assertThat(Dictd.check(List.of(folder)))
        .isEqualTo(
            Finding.hint(
                "dictionaries",
                "freedict-deu-eng, freedict-eng-deu; questions across languages find more with"
                    + " English and Russian, German and Russian: apt-get install"
                    + " mueller7-dict dict-freedict-deu-rus"));
  }

  @Test
  void isContentWithAllOfThemInAnyFolder() throws IOException {
    Path other = Files.createDirectory(folder.resolve("other"));
    Files.createFile(folder.resolve("freedict-deu-eng.index"));
    Files.createFile(folder.resolve("freedict-eng-deu.index"));
    Files.createFile(other.resolve("mueller7.index"));
    Files.createFile(other.resolve("freedict-deu-rus.index"));
    assertThat(Dictd.check(List.of(folder, other)).verdict()).isEqualTo(Finding.Verdict.OK);
  }
}
