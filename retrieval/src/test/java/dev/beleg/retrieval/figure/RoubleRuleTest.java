package dev.beleg.retrieval.figure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.beleg.retrieval.language.Language;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RoubleRuleTest {

  private final FigureReader reader = new FigureReader(Seeds.EXTRACTOR, Seeds.VOCABULARY);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          GERMAN  | ~GOMEL, 21. August (BelTA). Der Gouverneur des Gebiets Brjansk lobte Belarus. Die Region wird ein Programm über 900 Millionen Rubel auflegen.~ | RUB
          GERMAN  | ~GOMEL, 21. August (BelTA). Gomselmasch plant in Brjansk ein Werk. Die Kosten betragen 3,2 Milliarden Rubel.~ | RUB
          GERMAN  | ~MINSK, 1. Juni (BelTA). Das Gebiet Tula und das Gebiet Witebsk planen ein Werk für 3 Milliarden Rubel.~ | ~RUB|BYN~
          GERMAN  | ~JEKATERINBURG, 1. Juni. In der Stadt arbeiten 560 Arbeiter aus Gomel und Grodno. Der Vertrag hat einen Wert von 13,8 Milliarden Rubel.~ | RUB
          GERMAN  | ~Das Werk kostet 3 Milliarden Rubel.~ | ~RUB|BYN~
          GERMAN  | ~In Witebsk entsteht ein Werk für 3 Milliarden Rubel.~ | BYN
          ENGLISH | ~Belarus and Omsk Oblast agree. Investments in Omsk will be 2 billion roubles.~ | RUB
          ENGLISH | ~MINSK, 1 June (BelTA). A school in Brest was built for 20 million roubles.~ | BYN
          ENGLISH | ~The first shop cost 20 million Belarusian roubles, the second one 30 million roubles.~ | BYN
          ENGLISH | ~The school was built for 20 million roubles.~ | ~RUB|BYN~
          RUSSIAN | ~В Омске планируется построить завод. Проект реализует Гомсельмаш. Инвестиции составят 1,5 млрд рублей.~ | RUB
          RUSSIAN | ~РОСТОВ-НА-ДОНУ, 18 июля. Испытали комбайны из Гомеля. Один комбайн стоит 21,5 млн рублей.~ | RUB
          RUSSIAN | ~МИНСК, 3 апреля. Школу в Гродно построили за 20 млн рублей.~ | BYN
          RUSSIAN | ~Школу построили за 20 млн рублей.~ | ~RUB|BYN~
          """)
  void tellsWhoseRoublesAreMeantByWhatStandsThere(Language language, String text, String code) {
    assertThat(reader.read(text, language, Optional.empty()).figures())
        .last()
        .extracting(figure -> figure.unit().id().orElse(""))
        .isEqualTo(code);
  }
}
