package dev.beleg.retrieval.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.beleg.retrieval.index.ArticleIndex;
import dev.beleg.retrieval.index.Articles;
import dev.beleg.retrieval.index.Dictionaries;
import dev.beleg.retrieval.language.Language;
import dev.beleg.retrieval.language.Vocabulary;
import dev.beleg.retrieval.search.QuestionTerms.Kind;
import dev.beleg.retrieval.search.QuestionTerms.Match;
import dev.beleg.retrieval.search.QuestionTerms.Term;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuestionTermsTest {

  private static final Vocabulary VOCABULARY =
      Vocabulary.read(Path.of(System.getProperty("beleg.home")).resolve("config/lexicon"));

  @TempDir Path folder;
  private ArticleIndex index;
  private PassageSearch search;

  @BeforeEach
  void fill() {
    index = ArticleIndex.open(folder.resolve("index"), InstantSource.system());
    index.put(Articles.of("a.txt", Language.ENGLISH, "Artamonov spoke of trade in 2023."));
    index.put(Articles.of("b.txt", Language.ENGLISH, "Trade with Karimov grew."));
    index.commit();
    search = new PassageSearch(index, VOCABULARY, Dictionaries.NONE);
  }

  @AfterEach
  void close() {
    index.close();
  }

  @Test
  void leavesOutQuestionWordsAndStopWords() {
    assertThat(surfaces(search.terms("How much trade was there with Lipetsk?", Language.ENGLISH)))
        .containsExactly("trade", "Lipetsk");
    assertThat(surfaces(search.terms("Wie hoch war der Umsatz?", Language.GERMAN)))
        .containsExactly("hoch", "Umsatz");
    assertThat(surfaces(search.terms("Сколько было тракторов?", Language.RUSSIAN)))
        .containsExactly("тракторов");
  }

  @ParameterizedTest
  @CsvSource({
    "en, What did Artamonov sell in 2023?, Artamonov, NAME",
    "en, What did Artamonov sell in 2023?, sell, WORD",
    "en, What did Artamonov sell in 2023?, 2023, NUMBER",
    "de, Was sagte Lukaschenko zum Vertrag?, Lukaschenko, NAME",
    "de, Was sagte Lukaschenko zum Vertrag?, Vertrag, WORD",
    "de, Umsatz mit Wologda, Wologda, NAME",
    "ru, Что сказал Артамонов?, Артамонов, NAME"
  })
  void tellsNamesAndNumbersFromWords(String language, String question, String surface, Kind kind) {
    assertThat(search.terms(question, Language.of(language)).terms())
        .filteredOn(term -> term.surface().equals(surface))
        .extracting(Term::kind)
        .containsExactly(kind);
  }

  @Test
  void rarerWordsWeighMoreAndUnknownOnesMost() {
    List<Term> terms = search.terms("trade 2023 zeppelin", Language.ENGLISH).terms();

    assertThat(terms.get(1).weight()).isGreaterThan(terms.get(0).weight());
    assertThat(terms.get(2).weight()).isGreaterThan(terms.get(1).weight());
    assertThat(terms).extracting(Term::indexed).containsExactly(true, true, false);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          de | Artamonow    | ru | Об этом сообщил Артамонов           | Артамонов
          ru | Артамоновым  | en | said Artamonov in Minsk             | Artamonov
          en | Cherepovets  | ru | завод в Череповце построен          | Череповце
          de | Tscherepowez | en | a plant in Cherepovets              | Cherepovets
          en | Vologda      | de | das Gebiet Wologda wächst           | Wologda
          de | Wologda      | ru | власти Вологды                      | Вологды
          ru | Вологда      | en | the Vologda region                  | Vologda
          en | Lukashenko's | de | Lukaschenkos Treffen                | Lukaschenkos
          """)
  void namesMatchAcrossScriptsInFullStrength(
      String asked, String name, String language, String text, String at) {
    List<Match> matches =
        search.terms(name, Language.of(asked)).matches(text, Language.of(language));

    assertThat(matches).extracting(match -> match.at().of(text)).contains(at);
    assertThat(matches).extracting(Match::strength).contains(1.0);
  }

  @ParameterizedTest
  @CsvSource({
    "Karamov, Karimov grew rich",
    "Petrov, Petrovich spoke",
    "Minsk, a plant in Pinsk",
    "Vologda, the city of Volgograd",
    "Ivanov, Ivankov spoke",
    "Artamonov, Artyomov spoke"
  })
  void aNameNeverMatchesAnotherName(String asked, String text) {
    assertThat(search.terms(asked, Language.ENGLISH).matches(text, Language.ENGLISH)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2023  | in 2023 it grew  | 1
          2023  | in 2024 it grew  | 0
          1,200 | 1 200 Stück      | 0
          1,200 | 1.200 Stück      | 1
          3.5   | 3,5 Prozent      | 1
          35    | 3,5 Prozent      | 0
          """)
  void numbersMatchOnlyTheSameNumber(String asked, String text, int matches) {
    assertThat(search.terms(asked, Language.ENGLISH).matches(text, Language.GERMAN))
        .hasSize(matches);
  }

  @Test
  void aMisspellingMatchesWeaklyWhereTheWordIsUnknown() {
    List<Match> matches =
        search.terms("Artamonvo", Language.ENGLISH).matches("Artamonov spoke", Language.ENGLISH);

    assertThat(matches).hasSize(1);
    assertThat(matches.getFirst().strength()).isLessThan(0.8);
  }

  @Test
  void ourVocabularyMatchesInFullAndACompoundsPartLess() {
    QuestionTerms terms = search.terms("Umsatz", Language.GERMAN);

    assertThat(terms.matches("Handelsumsatz", Language.GERMAN).getFirst().strength())
        .isBetween(0.3, 0.9);
    assertThat(
            search
                .terms("governor", Language.ENGLISH)
                .matches("Der Gouverneur sprach", Language.GERMAN))
        .extracting(Match::strength)
        .containsExactly(1.0);
  }

  @Test
  void coverageCountsEachTermOnceByItsWeight() {
    QuestionTerms terms = search.terms("trade zeppelin", Language.ENGLISH);

    assertThat(terms.coverage("Trade is trade.", Language.ENGLISH)).isBetween(0.05, 0.5);
    assertThat(terms.coverage("A zeppelin trade.", Language.ENGLISH)).isEqualTo(1);
    assertThat(terms.coverage("Nothing.", Language.ENGLISH)).isZero();
    assertThat(search.terms("?", Language.ENGLISH).coverage("Trade", Language.ENGLISH)).isZero();
  }

  private static List<String> surfaces(QuestionTerms terms) {
    return terms.terms().stream().map(Term::surface).toList();
  }
}
