package dev.beleg.retrieval.figure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.beleg.retrieval.language.Language;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class PrintedNumbersTest {

  private static List<String> values(String text, Language language) {
    return PrintedNumbers.find(text, language).stream()
        .flatMap(number -> number.value().stream())
        .map(BigDecimal::toPlainString)
        .toList();
  }

  @Test
  void findsDigitsWordsAndOrdinalsWhateverTheyCount() {
    assertThat(values("Der vierte Besuch, drei Werke, 1.150 Aufzüge, 2022", Language.GERMAN))
        .containsExactly("4", "3", "1150", "2022");
    assertThat(values("half a billion for the second time", Language.ENGLISH))
        .containsExactly("500000000", "2");
    assertThat(values("триста пятнадцать миллионов", Language.RUSSIAN))
        .containsExactly("315000000");
  }

  @Test
  void takesAnArticleForNoNumber() {
    assertThat(values("ein Werk und eine Fabrik", Language.GERMAN)).isEmpty();
  }
}
