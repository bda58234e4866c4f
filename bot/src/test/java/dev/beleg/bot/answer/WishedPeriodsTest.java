package dev.beleg.bot.answer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.beleg.retrieval.figure.FigureExtractor;
import dev.beleg.retrieval.figure.Period;
import dev.beleg.retrieval.language.Language;
import dev.beleg.retrieval.language.Vocabulary;
import java.nio.file.Path;
import java.time.LocalDate;
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
    Question read = READER.read(question, Language.of(language), LocalDate.of(2025, 11, 22));
    assertThat(new WishedPeriods(EXTRACTOR, read).areMetBy(Period.between(from, to)))
        .isEqualTo(met);
  }
}
