package dev.beleg.bot.answer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GoodsQuestionsTest {

  @RegisterExtension
  static final OpenedCorpus ASKED =
      OpenedCorpus.ofArticle(
          """
          KASAN, 12. Mai 2024 (BelTA) - Belarus lieferte 2023 rund 12.000 Tonnen Milchpulver nach
          Tatarstan, teilte das Ministerium mit. Der Handel mit Tatarstan wuchs um 5 Prozent.
          """);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Wie viele Tonnen Milchpulver lieferte Belarus nach Tatarstan?",
        "How many tonnes of milk powder did Belarus deliver to Tatarstan?",
        "Сколько тонн сухого молока Беларусь поставила в Татарстан?"
      })
  void areAnsweredForTheGoodsThatAreTold(String question) {
    assertThat(ask(question)).isInstanceOf(Answer.Grounded.class);
    assertThat(ask(question).text()).contains("12");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Wie viele Tonnen Butter lieferte Belarus nach Tatarstan?",
        "Wie viele Tonnen Zucker lieferte Belarus nach Tatarstan?",
        "How many tonnes of butter did Belarus deliver to Tatarstan?",
        "Сколько тонн масла Беларусь поставила в Татарстан?"
      })
  void areRefusedForOtherGoods(String question) {
    assertThat(ask(question)).isInstanceOf(Answer.Abstained.class);
  }

  private static Answer ask(String question) {
    return ASKED.answer(question);
  }
}
