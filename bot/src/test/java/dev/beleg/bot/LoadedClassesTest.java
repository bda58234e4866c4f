package dev.beleg.bot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a process loads that answers one question: whoever asks shall not wait for the libraries of
/// charts, chats and language models.
class LoadedClassesTest {

  private static final Path HOME = Path.of(System.getProperty("beleg.home"));
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final List<String> NOT_FOR_QUESTIONS =
      List.of(
          "org.knowm.xchart.",
          "java.awt.",
          "sun.awt.",
          "org.sqlite.",
          "org.jdbi.",
          "org.flywaydb.",
          "dev.langchain4j.",
          "com.slack.",
          "okhttp3.",
          "org.java_websocket.");

  @TempDir Path folder;

  @Test
  void anAnswerNeedsNeitherPicturesNorADatabaseNorAModel() throws Exception {
    List<String> loaded = ask("Wer ist Gouverneur des Gebiets Lipezk?");
    assertThat(loaded).contains("dev.beleg.bot.AskCommand", "org.apache.lucene.index.IndexWriter");
    assertThat(loaded)
        .filteredOn(name -> NOT_FOR_QUESTIONS.stream().anyMatch(name::startsWith))
        .isEmpty();
  }

  /// {@return the names of the classes that a process of its own has loaded}
  private List<String> ask(String question) throws IOException, InterruptedException {
    Path log = folder.resolve("classes");
    ProcessBuilder builder =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xlog:class+load:file=" + log + "::filecount=0",
            "-Dbeleg.home=" + HOME,
            "-cp",
            System.getProperty("java.class.path"),
            Main.class.getName(),
            "ask",
            "--data",
            folder.resolve("data").toString(),
            question);
    builder.environment().put("BELEG_DICTIONARIES", "no-dictionaries");
    Path printed = folder.resolve("printed");
    Process process = builder.redirectErrorStream(true).redirectOutput(printed.toFile()).start();
    try {
      assertThat(process.waitFor(PATIENCE)).isTrue();
      assertThat(process.exitValue()).as(Files.readString(printed)).isZero();
    } finally {
      process.destroyForcibly();
    }
    try (Stream<String> lines = Files.lines(log)) {
      return lines.map(LoadedClassesTest::name).toList();
    }
  }

  /// `[0.012s][info][class,load] java.lang.Object source: jrt:/java.base` → `java.lang.Object`
  private static String name(String line) {
    String entry = line.substring(line.lastIndexOf("] ") + 2);
    return entry.substring(0, (entry + " ").indexOf(' '));
  }
}
