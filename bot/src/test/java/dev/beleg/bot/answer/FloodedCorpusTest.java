package dev.beleg.bot.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// One source that tells a false figure many times over, beside two that tell another one.
class FloodedCorpusTest {

  @TempDir Path folder;

  @Test
  void tellsBothFiguresHoweverOftenOneOfThemIsRepeated() throws IOException {
    Path corpus = Files.createDirectories(folder.resolve("corpus"));
    for (int i = 0; i < 200; i++) {
      write(corpus.resolve("flood/%03d.txt".formatted(i)), 3, "Report " + i, 990, "newsletter");
    }
    write(corpus.resolve("agency/one.txt"), 1, "Trade with Tula", 210, "governor");
    write(corpus.resolve("office/two.txt"), 2, "Tula and Belarus", 210, "statistics office");
    try (AskedCorpus asked = AskedCorpus.open(corpus, folder.resolve("index"))) {
      assertThat(
              asked
                  .answerer()
                  .answer(
                      "What was the trade turnover between Belarus and Tula Oblast in 2023?",
                      Optional.empty())
                  .answer()
                  .text())
          .contains("210 million", "990 million");
    }
  }

  private static void write(Path file, int day, String title, int millions, String who)
      throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(
        file,
        """
        ---
        date: 2024-02-0%d
        ---
        %s

        Trade turnover between Belarus and Tula Oblast came to $%d million in 2023, the %s said.
        """
            .formatted(day, title, millions, who));
  }
}
