package dev.beleg.bot.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FollowUpFormTest {

  @RegisterExtension
  static final OpenedCorpus ASKED =
      OpenedCorpus.ofArticle(
          """
          Exports to Pskov Oblast on the rise

          MINSK, 18 September 2025 (BelTA) - Belarusian exports to Pskov Oblast grew by 8.3% in 2024 \
          to $121 million. Trade with Tver Oblast amounted to $66 million in 2024.

          Governor of Pskov Oblast Mikhail Vedernikov has visited Belarus four times.
          """);

  private final Dialogue dialogue = ASKED.dialogue();

  @ParameterizedTest
  @CsvSource({
    "How much was trade with Tver in 2024?, same question for pskov, pskov",
    "How much was trade with Tver in 2024?, the same for Pskov?, pskov",
    "Wie hoch war der Handel mit Twer 2024?, dasselbe für pskow, pskow",
    "Wie hoch war der Handel mit Twer 2024?, gleiche Frage für Pskow?, pskow",
    "Каким был товарооборот с Тверской областью в 2024 году?, то же самое по Пскову, псков",
    "Каким был товарооборот с Тверской областью в 2024 году?, тот же вопрос про Псков, псков",
  })
  void asksTheSameOfAnotherPlace(String first, String next, String place) {
    assertThat(whole(first, next))
        .contains(place)
        .contains("2024")
        .doesNotContainPattern("tver|twer|твер");
  }

  @ParameterizedTest
  @CsvSource({
    "How much were the exports to Pskov in 2024?, up or down?, pskov",
    "How much were the exports to Pskov in 2024?, Higher?, pskov",
    "Wie hoch waren die Exporte nach Pskow 2024?, mehr oder weniger?, pskow",
    "Каким был экспорт в Псков в 2024 году?, больше или меньше?, псков",
  })
  void leansWhereAFewLightWordsAreAll(String first, String next, String place) {
    assertThat(whole(first, next)).contains(place);
  }

  @ParameterizedTest
  @CsvSource({
    "сколько раз ведерников приезжал, с какого года он губернатор?, ведерников",
    "how many times has vedernikov visited?, since when is he governor?, vedernikov",
  })
  void takesOverANameWithoutCapitals(String first, String next, String name) {
    assertThat(whole(first, next)).contains(name);
  }

  private String whole(String first, String next) {
    dialogue.answer(first, Optional.empty());
    return dialogue.whole(next, Optional.empty()).text().toLowerCase(Locale.ROOT);
  }
}
