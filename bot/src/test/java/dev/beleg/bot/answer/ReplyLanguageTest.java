package dev.beleg.bot.answer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.beleg.retrieval.language.Language;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Answers in another language than that of the question.
class ReplyLanguageTest {

  @TempDir static Path folder;

  private static AskedCorpus asked;

  @BeforeAll
  static void open() throws IOException {
    asked = AskedCorpus.open(AskedCorpus.HOME.resolve("seeds"), folder);
  }

  @AfterAll
  static void close() {
    asked.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Who is the governor of Lipetsk Oblast?             | ru | губернатор, Липецкая область
          Кто губернатор Липецкой области?                   | de | Artamonow
          Wie hoch war der Handelsumsatz mit Lipezk 2022?    | en | almost 334 million US dollars
          How much did exports to Lipetsk grow in 2022?      | de | Exporte
          """)
  void areReadInTheQuestionsOwn(String question, String reply, String told) {
    Response response = asked.answerer().answer(question, Optional.of(Language.of(reply)));
    assertThat(response.answer()).isInstanceOf(Answer.Grounded.class);
    assertThat(response.language()).isEqualTo(Language.of(reply));
    assertThat(response.answer().text()).contains(told);
  }

  @Test
  void holdsForRefusalsToo() {
    assertThat(
            asked
                .answerer()
                .answer("Who is the governor of Samara Oblast?", Optional.of(Language.RUSSIAN))
                .answer()
                .text())
        .contains("в моих источниках");
  }
}
