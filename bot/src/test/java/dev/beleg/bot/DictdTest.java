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
    install(folder, "freedict-deu-eng");
    install(folder, "freedict-eng-deu");
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
    install(folder, "freedict-deu-eng");
    install(folder, "freedict-eng-deu");
    install(other, "mueller7");
    install(other, "freedict-deu-rus");
    assertThat(Dictd.check(List.of(folder, other)).verdict()).isEqualTo(Finding.Verdict.OK);
  }

  private static void install(Path folder, String name) throws IOException {
    Files.createFile(folder.resolve(name + ".index"));
    Files.createFile(folder.resolve(name + ".dict.dz"));
  }
}
