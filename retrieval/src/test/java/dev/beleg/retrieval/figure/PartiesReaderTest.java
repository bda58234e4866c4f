package dev.beleg.retrieval.figure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.beleg.retrieval.language.Language;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PartiesReaderTest {

  private final PartiesReader reader = new PartiesReader(Seeds.VOCABULARY);

  @ParameterizedTest
  @CsvSource({
    "GERMAN, exporte lipezk 2022",
    "GERMAN, Lipezk Exporte",
    "GERMAN, um wie viel prozent plus exporte lipezk?",
    "ENGLISH, exports lipetsk 2022",
    "ENGLISH, imports perm",
    "RUSSIAN, экспорт липецк 2022",
    "RUSSIAN, импорт пермь",
  })
  void leavesOpenWhichWayGoodsGoWhereANameStandsBare(Language language, String question) {
    assertThat(reader.read(question, language))
        .containsInstanceOf(Parties.Mutual.class)
        .hasValueSatisfying(parties -> assertThat(parties.codes()).hasSize(1));
  }

  @ParameterizedTest
  @CsvSource({
    "GERMAN, Exporte nach Lipezk 2022, , RU-LIP",
    "GERMAN, Exporte aus Lipezk, RU-LIP, ",
    "GERMAN, Was exportierte Lipezk?, RU-LIP, ",
    "ENGLISH, Lipetsk's exports in 2022, RU-LIP, ",
    "ENGLISH, exports to Lipetsk, , RU-LIP",
    "RUSSIAN, экспорт в Липецкую область, , RU-LIP",
    "GERMAN, Exporte Belarus nach Lipezk, BY, RU-LIP",
  })
  void tellsWhichWayGoodsGoWhereTheQuestionDoes(
      Language language, String question, String from, String to) {
    assertThat(reader.read(question, language))
        .contains(new Parties.OneWay(Optional.ofNullable(from), Optional.ofNullable(to)));
  }

  @ParameterizedTest
  @CsvSource({
    "GERMAN, Handel mit Lipezk",
    "ENGLISH, trade lipetsk",
    "RUSSIAN, товарооборот липецк"
  })
  void tradeGoesBothWays(Language language, String question) {
    assertThat(reader.read(question, language)).contains(new Parties.Mutual(Set.of("RU-LIP")));
  }
}
