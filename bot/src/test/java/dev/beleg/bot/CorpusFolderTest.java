package dev.beleg.bot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.beleg.bot.CorpusFolder.Placed;
import dev.beleg.retrieval.article.ArticleId;
import dev.beleg.retrieval.article.ArticleReader;
import dev.beleg.retrieval.ingest.ArticleFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CorpusFolderTest {

  @TempDir Path folder;
  private Path incoming;
  private CorpusFolder corpus;

  @BeforeEach
  void makeFolders() throws IOException {
    incoming = Files.createDirectory(folder.resolve("incoming"));
    Path root = Files.createDirectory(folder.resolve("corpus"));
    corpus = new CorpusFolder(new ArticleFolder("", root, Set.of("default")), new ArticleReader());
  }

  @Test
  void copiesAFileUnderItsName() throws IOException {
    Path file = write("a.txt", "MINSK, 1. Juni");
    assertThat(place(file)).containsExactly(new Placed.Copied(new ArticleId("a.txt")));
    assertThat(corpus.folder().path().resolve("a.txt")).hasContent("MINSK, 1. Juni");
    assertThat(file).exists();
    assertThat(corpus.folder().path().toFile().list()).containsExactly("a.txt");
  }

  @Test
  void copiesAFoldersArticlesWithTheirSubfolders() throws IOException {
    write("2023/juni.md", "one");
    write("2024/mai.HTML", "two");
    Path other = write("pic.jpg", "none");
    write(".hidden/a.txt", "three");
    assertThat(place(incoming))
        .containsExactly(
            new Placed.Copied(new ArticleId("2023/juni.md")),
            new Placed.Copied(new ArticleId("2024/mai.HTML")),
            new Placed.Refused(other, "articles end in .txt, .md, .html or .pdf"));
    assertThat(corpus.folder().path().resolve("2023/juni.md")).hasContent("one");
  }

  @Test
  void putsNoFileThereThatHoldsNoArticle() throws IOException {
    Path file = write("a.txt", "\n \n");
    assertThat(place(file))
        .containsExactly(new Placed.Refused(file, "no visible text: nothing to read"));
    assertThat(corpus.folder().path()).isEmptyDirectory();
  }

  @Test
  void leavesAFileThatIsAlreadyThere() throws IOException {
    Path file = write("a.txt", "same");
    place(file);
    assertThat(place(file)).containsExactly(new Placed.AlreadyThere(new ArticleId("a.txt")));
    assertThat(place(corpus.folder().path().resolve("a.txt")))
        .containsExactly(new Placed.AlreadyThere(new ArticleId("a.txt")));
  }

  @Test
  void neverOverwritesADifferentFile() throws IOException {
    Path file = write("a.txt", "new words");
    Files.writeString(corpus.folder().path().resolve("a.txt"), "old words");
    assertThat(place(file))
        .containsExactly(
            new Placed.Refused(
                file,
                "a different a.txt is in the corpus; rename one of them, nothing was changed"));
    assertThat(corpus.folder().path().resolve("a.txt")).hasContent("old words");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.doc", "txt", "a.txt.exe"})
  void refusesAFileWithoutTheEndingOfAnArticle(String name) throws IOException {
    Path file = write(name, "words");
    assertThat(place(file))
        .containsExactly(new Placed.Refused(file, "articles end in .txt, .md, .html or .pdf"));
  }

  @Test
  void refusesWhatDoesNotExist() {
    Path none = incoming.resolve("none.txt");
    assertThatThrownBy(() -> CorpusFolder.candidates(none))
        .isInstanceOf(CommandFailure.class)
        .hasMessage("there is no file or folder " + none);
  }

  private List<Placed> place(Path given) {
    return CorpusFolder.candidates(given).stream().map(corpus::place).toList();
  }

  private Path write(String name, String text) throws IOException {
    Path file = incoming.resolve(name);
    Files.createDirectories(file.resolveSibling(""));
    return Files.writeString(file, text);
  }

  @Test
  void followsNoLinkThatItMeetsInAFolder() throws IOException {
    Path outside = Files.writeString(folder.resolve("outside.log"), "secret");
    Files.createSymbolicLink(incoming.resolve("link.txt"), outside);

    assertThat(place(incoming))
        .singleElement()
        .isInstanceOfSatisfying(
            Placed.Refused.class,
            refused -> assertThat(refused.reason()).contains("symbolic link"));
    assertThat(corpus.folder().path()).isEmptyDirectory();
  }
}
