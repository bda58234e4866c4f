package dev.beleg.bot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.beleg.retrieval.index.Dictionaries;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WordbookPackageTest {

  @TempDir Path folder;
  @TempDir Path compiled;

  @Test
  void saysHowToInstallWhatIsMissing() throws IOException {
    install(folder, "freedict-deu-eng");
    install(folder, "freedict-eng-deu");
    Files.createFile(folder.resolve("th_de_DE_v2.dat"));
    assertThat(WordbookPackage.check(List.of(folder), compiled))
        .isEqualTo(
            Finding.hint(
                "dictionaries",
                "freedict-deu-eng, freedict-eng-deu, th_de_DE_v2; questions in other words and other"
                    + " languages find more with English and Russian, German and Russian,"
                    + " English synonyms, Russian synonyms: apt-get install"
                    + " mueller7-dict dict-freedict-deu-rus mythes-en-us mythes-ru"));
  }

  @Test
  void isContentWithAllOfThemInAnyFolder() throws IOException {
    Path other = Files.createDirectory(folder.resolve("other"));
    install(folder, "freedict-deu-eng");
    install(folder, "freedict-eng-deu");
    install(other, "mueller7");
    install(other, "freedict-deu-rus");
    for (String thesaurus : List.of("th_de_DE_v2", "th_en_US_v2", "th_ru_RU_v2")) {
      Files.createFile(other.resolve(thesaurus + ".dat"));
    }
    assertThat(WordbookPackage.check(List.of(folder, other), compiled).verdict())
        .isEqualTo(Finding.Verdict.OK);
  }

  @Test
  void saysThatACompiledTableIsDamaged() throws IOException {
    Files.writeString(
        folder.resolve("freedict-deu-eng.index"), "00-database-info\tA\tA\nHaus\tA\tP\n");
    try (OutputStream dict =
        new GZIPOutputStream(Files.newOutputStream(folder.resolve("freedict-deu-eng.dict.dz")))) {
      dict.write("Haus /x/\nhouse\n".getBytes(StandardCharsets.UTF_8));
    }
    Dictionaries.open(compiled, WordbookPackage.installed(List.of(folder)), _ -> {});
    assertThat(WordbookPackage.check(List.of(folder), compiled).verdict())
        .isEqualTo(Finding.Verdict.HINT);

    Files.write(compiled.resolve("de-en.table"), new byte[] {1, 2, 3});

    assertThat(WordbookPackage.check(List.of(folder), compiled))
        .isEqualTo(
            Finding.mend(
                "dictionaries",
                "the compiled ones in "
                    + compiled
                    + " are damaged; the next question compiles them again"));
  }

  private static void install(Path folder, String name) throws IOException {
    Files.createFile(folder.resolve(name + ".index"));
    Files.createFile(folder.resolve(name + ".dict.dz"));
  }
}
