package dev.beleg.bot.answer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.beleg.retrieval.figure.FigureExtractor;
import dev.beleg.retrieval.figure.Period;
import dev.beleg.retrieval.language.Language;
import dev.beleg.retrieval.language.Vocabulary;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WishedPeriodsTest {

  private static final FigureExtractor EXTRACTOR = new FigureExtractor();
  private static final QuestionReader READER =
      new QuestionReader(
          new Cues(),
          Vocabulary.read(Path.of(System.getProperty("beleg.home"), "config", "lexicon")),
          EXTRACTOR);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          en | How much did they trade?                     | 2021-01-01 | 2021-12-31 | true
          en | How much did they trade in 2021?             | 2021-01-01 | 2021-12-31 | true
          en | How much did they trade in 2021?             | 2022-01-01 | 2022-12-31 | false
          en | How much did they trade in 2023?             | 2023-01-01 | 2023-03-31 | false
          en | How much did they trade in the first quarter? | 2023-01-01 | 2023-03-31 | true
          en | How much did they trade in the first quarter? | 2023-01-01 | 2023-12-31 | false
          de | Wie hoch war der Handel von Januar bis März? | 2022-01-01 | 2022-03-31 | true
          ru | Каким был экспорт за январь-март?            | 2022-01-01 | 2022-03-31 | true
          en | How much did they trade last year?           | 2023-01-01 | 2023-12-31 | false
          en | How much did they trade last year?           | 2024-01-01 | 2024-12-31 | true
          """)
  void areMetByTheSameDaysAndWithoutAYearByThoseOfAnyYear(
      String language, String question, LocalDate from, LocalDate to, boolean met) {
    Question read =
        READER.read(
            question, Language.of(language), Language.of(language), LocalDate.of(2025, 11, 22));
    assertThat(new WishedPeriods(EXTRACTOR, read).areMetBy(Period.between(from, to)))
        .isEqualTo(met);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          en | trade last year                     | Im vergangenen Jahr waren es 5 Mio. Dollar. | true
          ru | Экспорт за январь-сентябрь          | В январе - сентябре продали на 5 млн.       | false
          en | trade last year                     | 2024 waren es 5 Mio. Dollar.                | false
          en | trade in 2024                       | Im vergangenen Jahr waren es 5 Mio. Dollar. | false
          """)
  void areNamedInATextThatCountsFromItsOwnDay(
      String language, String question, String sentence, boolean named) {
    Question read =
        READER.read(
            question, Language.of(language), Language.of(language), LocalDate.of(2025, 11, 22));
    assertThat(new WishedPeriods(EXTRACTOR, read).areNamedIn(sentence, Language.GERMAN))
        .isEqualTo(named);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          trade in 2024 | In 2024 the trade amounted to $5 million. | true
          trade in 2024 | Last year the trade reached $5 million.   | false
          trade in 2024 | The trade amounted to $5 million.         | true
          trade         | In 2021 the trade amounted to $5 million. | true
          """)
  void areMetInATextThatNamesNoOther(String question, String sentence, boolean met) {
    Question read =
        READER.read(question, Language.ENGLISH, Language.ENGLISH, LocalDate.of(2025, 11, 22));
    assertThat(
            new WishedPeriods(EXTRACTOR, read)
                .areMetIn(sentence, Language.ENGLISH, Optional.of(LocalDate.of(2024, 3, 1))))
        .isEqualTo(met);
  }
}
