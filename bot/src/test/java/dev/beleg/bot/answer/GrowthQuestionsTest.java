package dev.beleg.bot.answer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GrowthQuestionsTest {

  @RegisterExtension static final OpenedCorpus ASKED = OpenedCorpus.of("seeds");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Um wie viel Prozent wuchsen die Exporte nach Lipezk?",
        "How much did exports to Lipetsk grow?",
        "На сколько вырос экспорт в Липецкую область?"
      })
  void areAnsweredWithTheChange(String question) {
    assertThat(ask(question)).isInstanceOf(Answer.Grounded.class);
    assertThat(ask(question).text().lines().findFirst().orElseThrow())
        .contains("31")
        .doesNotContain("91");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "How much did trade with Lipetsk grow in 2022?",
        "By how much did trade with Perm increase?",
        "Um wie viel Prozent wuchs der Handel mit Perm?",
        "На сколько вырос товарооборот с Липецкой областью в 2022 году?"
      })
  void areRefusedWhereOnlyALevelIsTold(String question) {
    assertThat(ask(question)).isInstanceOf(Answer.Abstained.class);
  }

  @Test
  void mayAskForTheLevelReached() {
    assertThat(ask("Auf wie viel stieg der Handelsumsatz mit Lipezk 2022?").text()).contains("334");
  }

  private Answer ask(String question) {
    return ASKED.answer(question);
  }
}
