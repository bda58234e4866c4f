package dev.beleg.bot.answer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OrganisationFiguresTest {

  private static final String ARTICLE =
      """
      MINSK, 4 March 2024 (BelTA) - Trade between Belarus and Tula Oblast reached $120 million in
      2023, the governor said at a meeting with the leadership of the tractor plant and of Amkodor. \
      Both companies want to sell more machines in the region, and they are looking for dealers there \
      who can keep spare parts in stock and train mechanics in the districts before the season starts.

      The revenue of BelAZ was $900 million in 2023. The company employs many people in Zhodino, and \
      its dump trucks work in the quarries of the region, where a service centre was opened last year \
      so that repairs no longer take weeks, as the head of the mining company explained to reporters.
      """;

  @RegisterExtension static final OpenedCorpus ASKED = OpenedCorpus.ofArticle(ARTICLE);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Wie hoch war der Umsatz von MAZ 2023?",
        "How high was the revenue of MAZ in 2023?",
        "Какой была выручка МАЗ в 2023 году?"
      })
  void aPlantIsNotGivenTheFigureOfARegionOrOfAnotherPlant(String question) {
    assertThat(ask(question)).isInstanceOf(Answer.Abstained.class);
  }

  @Test
  void theFigureOfThePlantItselfIsGiven() {
    assertThat(ask("Wie hoch war der Umsatz von BelAZ 2023?").text()).contains("900");
  }

  private static Answer ask(String question) {
    return ASKED.answer(question);
  }
}
