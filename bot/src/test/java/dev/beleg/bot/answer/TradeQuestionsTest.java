package dev.beleg.bot.answer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TradeQuestionsTest {

  @RegisterExtension static final OpenedCorpus ASKED = OpenedCorpus.of("seeds");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Which goods does Belarus buy from the Lipetsk area?",
        "Was kauft Belarus in Lipezk?",
        "Welche Waren exportiert Lipezk nach Belarus?",
        "Что импортирует Беларусь из Липецкой области?"
      })
  void quoteWhatIsBroughtFromThere(String question) {
    assertThat(ask(question).text()).contains("rapeseed").doesNotContain("refrigerators");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "What does Lipetsk buy from Belarus?",
        "Welche Waren exportiert Belarus nach Lipezk?",
        "Что Беларусь продаёт в Липецк?",
        "Какие белорусские товары идут в Липецк?"
      })
  void quoteWhatIsBroughtThere(String question) {
    assertThat(ask(question).text()).contains("refrigerators").doesNotContain("rapeseed");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "What share of tractors sold in the Lipetsk region are Belarusian?",
        "Welcher Anteil der in Lipezk gekauften Traktoren kommt aus Belarus?",
        "Какая доля проданных в Липецкой области тракторов сделана в Беларуси?"
      })
  void tellTheShareOfTheThingAsked(String question) {
    assertThat(ask(question).text()).contains("50").contains("jeder zweite Traktor");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "What share of refrigerators in Lipetsk is Belarusian?",
        "Wie hoch ist der Anteil belarussischer Kühlschränke in Lipezk?",
        "Какая доля белорусских автобусов в Липецке?"
      })
  void refuseTheShareOfAnotherThing(String question) {
    assertThat(ask(question)).isInstanceOf(Answer.Abstained.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Какой оборот с Липецкой областью был в первом квартале 2023 года?",
        "Wie hoch war der Umsatz mit Lipezk im ersten Quartal 2023?"
      })
  void takeTurnoverForNoUnit(String question) {
    assertThat(ask(question).text()).contains("68");
  }

  private static Answer ask(String question) {
    return ASKED.answer(question);
  }
}
