package dev.beleg.retrieval.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IndexUnavailableTest {

  @Test
  void saysHowToMendAFolderThatMayNotBeWritten() {
    assertThat(new IndexUnavailable("opened", new AccessDeniedException("/data/index")))
        .hasMessage(
            "the index cannot be opened: no right to write to /data/index; give it to the user who"
                + " runs Beleg, or choose another --data");
  }

  @Test
  void saysHowToMendADiskThatRefuses() {
    IOException readOnly = new FileSystemException("/data/index", null, "Read-only file system");

    assertThat(new IndexUnavailable("opened", readOnly))
        .hasMessage(
            "the index cannot be opened: /data/index: Read-only file system; mend that or choose"
                + " another --data");
  }

  @Test
  void saysWhereTheFolderIsAFile(@TempDir Path home) throws IOException {
    Path data = Files.createFile(home.resolve("data"));

    assertThatThrownBy(() -> ArticleIndex.open(data.resolve("index"), InstantSource.system()))
        .isInstanceOf(IndexUnavailable.class)
        .hasMessageContaining(data.toString())
        .hasMessageEndingWith("; mend that or choose another --data");
  }
}
