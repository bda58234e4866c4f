package dev.beleg.retrieval.ingest.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LargeFeedTest {

  @TempDir Path folder;

  /// The heap bounds the memory: the feed alone takes 6 MB as text and several times that as a
  /// document.
  @Test
  void takesTenThousandItemsWithin128MegabytesOfHeap() throws Exception {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx128m",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                LargeFeedProcess.class.getName(),
                folder.toString(),
                "10000")
            .redirectError(folder.resolve("errors").toFile())
            .start();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(Files.readString(folder.resolve("errors"))).isZero();
    assertThat(out.lines()).containsExactly("10000", "10000");
    assertThat(files()).isEqualTo(10_000);
  }

  private long files() throws IOException {
    try (Stream<Path> files = Files.list(folder.resolve("articles/news"))) {
      return files.filter(file -> file.toString().endsWith(".txt")).count();
    }
  }
}
