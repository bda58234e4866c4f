package dev.beleg.bot.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.beleg.bot.chat.Samples;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LeadTest {

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          MINSK, 12. November (BelTA). | Das Werk liefert Busse nach Lipezk. | Es sind neue.
          MINSK, 12 November (BelTA).  | The plant will deliver buses to Lipetsk. | They are new.
          МИНСК, 12 ноября. /БЕЛТА/.   | Завод поставит автобусы в Липецк.   | Они новые.
          ОМСК, 27 октября 2025 года.  | Завод поставит автобусы в Липецк.   | Они новые.
          KALUGA, 3. Oktober 2025.     | Das Werk liefert Busse nach Lipezk. | Es sind neue.
          """)
  void isTheFirstSentenceThatSaysSomething(String dateline, String lead, String rest)
      throws Exception {
    Path corpus = Files.createDirectory(folder.resolve("corpus"));
    Files.writeString(
        corpus.resolve("a.txt"), "A title\n\n" + dateline + " " + lead + " " + rest + "\n");
    try (Shelf shelf =
        new Shelf(corpus, folder.resolve("index"), InstantSource.fixed(Samples.NOON))) {
      Library library = shelf.library();
      assertThat(Lead.of(library, library.sources().getFirst()).orElseThrow().reading())
          .endsWith(lead)
          .doesNotContain(rest);
    }
  }
}
