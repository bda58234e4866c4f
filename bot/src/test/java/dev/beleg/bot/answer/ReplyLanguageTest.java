package dev.beleg.bot.answer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.beleg.retrieval.language.Language;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Answers in another language than that of the question.
class ReplyLanguageTest {

  @RegisterExtension static final OpenedCorpus ASKED = OpenedCorpus.of("seeds");

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
    Response response = ASKED.answer(question, Optional.of(Language.of(reply)));
    assertThat(response.answer()).isInstanceOf(Answer.Grounded.class);
    assertThat(response.language()).isEqualTo(Language.of(reply));
    assertThat(response.answer().text()).contains(told);
  }

  @Test
  void holdsForRefusalsToo() {
    assertThat(
            ASKED
                .answer("Who is the governor of Samara Oblast?", Optional.of(Language.RUSSIAN))
                .answer()
                .text())
        .contains("в моих источниках");
  }
}
