package dev.beleg.retrieval.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InflectionTest {

  @ParameterizedTest
  @CsvSource({
    "GERMAN, Aufzüge, Aufzug",
    "GERMAN, Maschinen, Maschine",
    "GERMAN, Gebietes, Gebiet",
    "GERMAN, Wologdas, Wologda",
    "GERMAN, belarussischen, belarussische",
    "ENGLISH, proposed, proposes",
    "ENGLISH, companies, company",
    "ENGLISH, exports, export",
    "ENGLISH, planned, plan",
    "ENGLISH, Lukashenko, Lukashenko",
    "GERMAN, importierte, importieren",
    "RUSSIAN, импортирует, импортировать",
    "RUSSIAN, торговали, торгует",
    "RUSSIAN, Липецкой, Липецк",
    "RUSSIAN, областью, область",
    "RUSSIAN, губернатора, губернатор",
    "RUSSIAN, тракторов, трактор",
    "RUSSIAN, встретился, встретились",
    "RUSSIAN, объёма, объем",
    "RUSSIAN, Беларуси, Беларусь",
    "RUSSIAN, подписью, подпись",
    "RUSSIAN, открылись, открылось",
  })
  void joinsTheFormsOfAWord(Language language, String one, String other) {
    assertThat(Inflection.stem(one, language)).isEqualTo(Inflection.stem(other, language));
  }

  @ParameterizedTest
  @CsvSource({
    "GERMAN, Lipezk, Lipa",
    "ENGLISH, Perm, Permian",
    "ENGLISH, Minsk, Mink",
    "RUSSIAN, Пермь, Пермяк",
    "RUSSIAN, экспорт, импорт",
    "GERMAN, 2021, 2022",
    "GERMAN, Botschafter, Botschaft",
  })
  void keepsDifferentWordsApart(Language language, String one, String other) {
    assertThat(Inflection.stem(one, language)).isNotEqualTo(Inflection.stem(other, language));
  }
}
