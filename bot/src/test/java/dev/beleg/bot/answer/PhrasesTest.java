package dev.beleg.bot.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.beleg.retrieval.language.Language;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PhrasesTest {

  private final Phrases phrases = new Phrases();

  @Test
  void hasTheSamePhrasesInEveryLanguage() throws IOException {
    assertThat(keys("de")).isEqualTo(keys("en"));
    assertThat(keys("ru")).containsAll(keys("en"));
  }

  @ParameterizedTest
  @CsvSource({"GERMAN, 1. Juni 2023", "ENGLISH, 1 June 2023", "RUSSIAN, 1 июня 2023 г."})
  void writesADateAsTheLanguageDoes(Language language, String expected) {
    assertThat(phrases.date(language, LocalDate.of(2023, 6, 1))).isEqualTo(expected);
  }

  @Test
  void labelsAQuotationInAnotherLanguage() {
    assertThat(phrases.say(Language.GERMAN, "quote.en", "half a billion", 2))
        .isEqualTo("auf Englisch: „half a billion“ [2]");
  }

  @Test
  void namesAPhraseThatIsMissing() {
    assertThatThrownBy(() -> phrases.say(Language.GERMAN, "nothing.such"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("no phrase 'nothing.such' in de");
  }

  private static Set<String> keys(String language) throws IOException {
    Properties properties = new Properties();
    String resource = "phrases-" + language + ".properties";
    try (InputStreamReader reader =
        new InputStreamReader(
            Objects.requireNonNull(Phrases.class.getResourceAsStream(resource)),
            StandardCharsets.UTF_8)) {
      properties.load(reader);
    }
    return properties.stringPropertyNames().stream()
        .filter(key -> !key.matches("unit\\..*\\.(few|many)"))
        .collect(Collectors.toSet());
  }
}
