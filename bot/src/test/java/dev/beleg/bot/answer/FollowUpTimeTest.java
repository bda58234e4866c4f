package dev.beleg.bot.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class FollowUpTimeTest {

  @RegisterExtension
  static final OpenedCorpus ASKED =
      OpenedCorpus.ofArticle(
          """
          Псков и Витебск откроют общий пункт обслуживания техники

          ПСКОВ, 18 сентября 2025 года (БЕЛТА). Товарооборот Беларуси и Псковской области в 2024 \
          году составил 187 млн долларов США, увеличившись на 8,3% по сравнению с 2023 годом.

          Экспорт Беларуси в регион достиг 121 млн долларов, импорт составил 66 млн долларов. \
          За январь-июль 2025 года товарооборот вырос до 118 млн долларов.

          Стороны договорились построить в Пскове завод тракторов. Инвестиции в завод составят \
          240 млн российских рублей. В Псковском университете учатся 36 белорусских студентов.
          """);

  private final Dialogue dialogue = ASKED.dialogue();

  @Test
  void isNotTakenOverByAQuestionForTheNumberOfOtherThings() {
    ask("Какой был товарооборот с Псковской областью в 2023 году?");
    assertThat(ask("Сколько студентов там учится?")).contains("36").doesNotContain("2023");
  }

  @Test
  void isNotTakenOverByAQuestionForWhatSomethingCosts() {
    ask("Какой был товарооборот с Псковской областью в 2023 году?");
    WholeQuestion whole = dialogue.whole("Сколько будет стоить завод?", Optional.empty());
    assertThat(whole.text()).doesNotContain("2023").doesNotContain("товарооборот");
    assertThat(ask("Сколько будет стоить завод?")).doesNotContain("187");
  }

  @Test
  void isTakenOverByAPartThatAsksForAnotherMeasure() {
    ask("Какой был товарооборот с Псковской областью в 2024 году?");
    assertThat(dialogue.whole("А импорт?", Optional.empty()).text()).contains("2024");
    assertThat(ask("А импорт?")).contains("66");
  }

  @Test
  void isLeftOutAgainWhereNothingStandsForIt() {
    ask("Какой был товарооборот с Псковской областью в 2023 году?");
    assertThat(ask("А импорт?")).startsWith("Псковская область:").contains("66");
    assertThat(ask("А экспорт?")).startsWith("Псковская область:").contains("121");
  }

  @Test
  void thatIsOnlyComparedWithIsNotTheOneOfAFigure() {
    assertThat(ASKED.answer("Сколько составил импорт из Псковской области в 2023 году?"))
        .isInstanceOf(Answer.Abstained.class);
    assertThat(ASKED.answer("Сколько составил импорт из Псковской области в 2024 году?").text())
        .contains("66");
  }

  private String ask(String question) {
    return dialogue.answer(question, Optional.empty()).answer().text();
  }
}
