package dev.beleg.bot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProgramFolderTest {

  @TempDir Path folder;
  private Path home;

  @BeforeEach
  void unpack() throws IOException {
    home = packed("beleg-2");
  }

  @ParameterizedTest
  @CsvSource({
    "/etc/beleg/beleg.yaml, /var/lib/beleg",
    "/home/a/news/beleg.yaml, /home/a/news/data",
    "/etc/beleg.yaml, /etc/data",
    "/beleg.yaml, /data"
  })
  void keepsDataApartFromTheProgram(Path settings, Path data) {
    assertThat(ProgramFolder.dataOf(settings)).isEqualTo(data);
  }

  @Test
  void warnsOfDataThatTheNextVersionDoesNotFind() {
    assertThat(new ProgramFolder(home).lost(home.resolve("data")))
        .hasValueSatisfying(
            it -> {
              assertThat(it.verdict()).isEqualTo(Finding.Verdict.HINT);
              assertThat(it.text())
                  .contains(home.resolve("data") + " lies in the program's own folder");
            });
    assertThat(new ProgramFolder(home).lost(folder.resolve("data"))).isEmpty();
  }

  @Test
  void namesTheStateThatAnUpgradeLeftBehind() throws IOException {
    Path older = packed("beleg-1");
    Files.createDirectories(older.resolve("data"));
    Files.createFile(older.resolve("data/state.db"));
    packed("beleg-0");
    assertThat(new ProgramFolder(home).lost(home.resolve("data")))
        .hasValueSatisfying(
            it -> {
              assertThat(it.verdict()).isEqualTo(Finding.Verdict.MEND);
              assertThat(it.text()).contains("keeps its state in " + older.resolve("data"));
            });
    Files.createDirectories(home.resolve("data"));
    Files.createFile(home.resolve("data/state.db"));
    assertThat(new ProgramFolder(home).lost(home.resolve("data")).orElseThrow().verdict())
        .isEqualTo(Finding.Verdict.HINT);
  }

  @Test
  void saysNothingOfWhatIsBuiltFromItsSources() throws IOException {
    Path sources = Files.createDirectory(folder.resolve("sources"));
    assertThat(new ProgramFolder(sources).lost(sources.resolve("data"))).isEmpty();
  }

  private Path packed(String name) throws IOException {
    Path made = Files.createDirectory(folder.resolve(name));
    Files.createFile(made.resolve("beleg.jar"));
    return made;
  }
}
