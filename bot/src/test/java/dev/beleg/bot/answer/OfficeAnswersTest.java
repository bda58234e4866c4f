package dev.beleg.bot.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OfficeAnswersTest {

  private static final String ARTICLE =
      """
      MINSK, 3. Mai 2024 (BelTA) - Der Gouverneur des Gebiets Tula, Pawel Sergejew, hat eine
      Schule besucht. Mit ihm sprach die stellvertretende Ministerpräsidentin Anna Lukina.

      Bei dem Treffen war auch der belarussische Botschafter in Russland Igor Petrow.
      """;

  @TempDir Path folder;

  @Test
  void namesTheHeadOfARegionWhateverTheHeadIsCalled() throws IOException {
    assertThat(ask("Wer regiert in Tula?")).contains("Gouverneur, Gebiet Tula: Pawel Sergejew");
    assertThat(ask("Who is the head of Tula Oblast?")).contains("Sergejew");
    assertThat(ask("Кто главный в Тульской области?")).contains("Sergejew");
  }

  @Test
  void namesTheOfficeOfAPerson() throws IOException {
    assertThat(ask("Welchen Posten hat Frau Lukina inne?"))
        .contains("Anna Lukina: stellvertretender Ministerpräsident");
    assertThat(ask("What is Lukina's job?")).contains("deputy prime minister");
  }

  @Test
  void doesNotTakeTheAmbassadorOfOneCountryForThatOfTheOther() throws IOException {
    assertThat(ask("Who is the ambassador of Belarus in Russia?")).startsWith("ambassador");
    assertThat(ask("Who is the ambassador of Russia in Belarus?")).doesNotContain("Petrow");
    assertThat(ask("Кто посол России в Беларуси?")).doesNotContain("Petrow");
  }

  @Test
  void refusesAnOfficeThatIsToldOfAnotherCountryAlone() throws IOException {
    assertThat(ask("Who is the ambassador of Poland?")).doesNotContain("Petrow");
  }

  private String ask(String question) throws IOException {
    Path corpus = Files.createDirectories(folder.resolve("corpus"));
    Files.writeString(corpus.resolve("article.txt"), ARTICLE);
    try (AskedCorpus asked = AskedCorpus.open(corpus, folder.resolve("index"))) {
      return asked.answerer().answer(question, Optional.empty()).answer().text();
    }
  }
}
