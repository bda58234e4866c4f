package dev.beleg.retrieval.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The vocabulary that ships with the product.
class LexiconFilesTest {

  private static final Vocabulary VOCABULARY =
      Vocabulary.read(Path.of(System.getProperty("beleg.home"), "config", "lexicon"));

  @Test
  void hasNoBadLine() {
    assertThat(VOCABULARY.problems()).isEmpty();
  }

  @Test
  void hasAtLeastEightHundredConceptsWithTermsInAllLanguages() {
    assertThat(
            VOCABULARY.lexicon().concepts().stream()
                .filter(concept -> concept.terms().values().stream().noneMatch(List::isEmpty))
                .count())
        .isGreaterThanOrEqualTo(800);
  }

  @Test
  void knowsAllRussianFederalSubjectsAndBelarusianOblasts() {
    List<String> codes =
        VOCABULARY.gazetteer().entries().stream().map(GazetteerEntry::code).toList();
    assertThat(codes.stream().filter(code -> code.startsWith("RU-")))
        .hasSizeGreaterThanOrEqualTo(83);
    assertThat(codes).contains("BY-BR", "BY-HM", "BY-HO", "BY-HR", "BY-MA", "BY-MI", "BY-VI");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          de | im Gebiet Lipezk                   | RU-LIP
          de | mit der Region Lipezk              | RU-LIP
          en | in Lipetsk Oblast                  | RU-LIP
          ru | с Липецкой областью                | RU-LIP
          de | aus dem Kusbass                    | RU-KEM
          ru | в Кузбассе                         | RU-KEM
          ru | из Подмосковья                     | RU-MOS
          en | the Khabarovsk Territory           | RU-KHA
          de | in Wologda                         | RU-VLG
          ru | Череповецкий завод в Череповце     | RU-VLG
          de | die Republik Tatarstan             | RU-TA
          ru | в Татарстане                       | RU-TA
          ru | по Гродненской области             | BY-HR
          en | Grodno Oblast                      | BY-HR
          de | in Minsk                           | BY-HM
          ru | из Минской области                 | BY-MI
          ru | в Санкт-Петербурге                 | RU-SPE
          en | Leningrad Oblast                   | RU-LEN
          de | im Gebiet Moskau                   | RU-MOS
          ru | в Приморье                         | RU-PRI
          """)
  void findsARegionUnderItsNames(String language, String text, String code) {
    assertThat(VOCABULARY.gazetteer().mentions(text, Language.of(language)))
        .extracting(mention -> mention.entry().code())
        .contains(code);
  }
}
