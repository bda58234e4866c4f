package dev.beleg.retrieval.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class TextByLanguageTest {

  private static final TextByLanguage READER = new TextByLanguage(new LanguageDetector());

  @Test
  void leavesATextOfOneLanguageAsItIs() {
    String text = "Die Exporte stiegen im vergangenen Jahr.\nDer Handel wuchs um 5 %.\n";
    assertThat(READER.read(text)).containsExactly(entry(Language.GERMAN, text));
  }

  @Test
  void takesLinesOfSeveralLanguagesApartInTheirPlaces() {
    String german = "Die Exporte nach Lipezk stiegen im vergangenen Jahr um 31 Prozent.\n";
    String russian = "Экспорт в Липецкую область в прошлом году снизился.";
    assertThat(READER.read(german + russian))
        .containsExactly(
            entry(Language.GERMAN, german + " ".repeat(russian.length())),
            entry(Language.RUSSIAN, " ".repeat(german.length()) + russian));
  }

  @Test
  void readsALineThatDoesNotTellInTheLanguageOfTheOneBefore() {
    String text = "Экспорт в Липецкую область в прошлом году вырос:\n$91 млн\n";
    assertThat(READER.read(text)).containsOnlyKeys(Language.RUSSIAN);
  }

  @Test
  void readsNothingOfNothing() {
    assertThat(READER.read("")).isEmpty();
  }

  private static Map.Entry<Language, String> entry(Language language, String text) {
    return Map.entry(language, text);
  }
}
