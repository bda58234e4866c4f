package dev.beleg.retrieval.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TransliterationTest {

  @ParameterizedTest
  @CsvSource({
    "Минск, minsk",
    "Екатеринбург, yekaterinburg",
    "объезд, obyezd",
    "Щёлково, shchyolkovo",
    "Гомель, gomel",
    "Магілёў, magilyow",
    "Zürich, zurich",
    "Straße, strasse",
    "İstanbul, istanbul",
    "łódź, lodz",
    "BelAZ, belaz",
    "2024, 2024"
  })
  void writesWordsInLowerCaseAscii(String word, String latin) {
    assertThat(Transliteration.latin(word)).isEqualTo(latin);
  }
}
