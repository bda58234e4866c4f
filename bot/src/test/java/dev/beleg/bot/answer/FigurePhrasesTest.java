package dev.beleg.bot.answer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.beleg.retrieval.figure.Figure;
import dev.beleg.retrieval.figure.FigureExtractor;
import dev.beleg.retrieval.figure.Period;
import dev.beleg.retrieval.language.Language;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FigurePhrasesTest {

  private static final FigureExtractor EXTRACTOR = new FigureExtractor();
  private static final FigurePhrases PHRASES = new FigurePhrases(new Phrases());

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Trade reached almost $334 million. | de | fast 334 Mio. US-Dollar
          Trade reached almost $334 million. | en | almost 334 million US dollars
          Trade reached almost $334 million. | ru | почти 334 млн долларов США
          Trade amounted to €1.5 billion.    | de | 1,5 Mrd. Euro
          It cost 2 million Belarusian rubles. | de | 2 Mio. belarussische Rubel
          It cost 2 million Russian rubles.  | de | 2 Mio. russische Rubel
          A plant of Belarus and Russia cost 2 million rubles. | de | 2 Mio. Rubel (welche, sagt die Quelle nicht)
          A plant of Belarus and Russia cost 2 million rubles. | ru | 2 млн рублей (каких, в источнике не сказано)
          The share was 2.5%.                | de | Anteil: 2,5 %
          The region ranks 10th.             | en | place 10
          He has visited Minsk three times.  | de | 3 Mal
          He has visited Minsk three times.  | ru | 3 раза
          He has visited Minsk five times.   | ru | 5 раз
          The project will take about a year. | ru | около 1 года
          It takes more than three months.   | ru | более 3 месяцев
          It takes almost three months.      | ru | почти 3 месяца
          A ticket costs about $3.           | ru | около 3 долларов США
          Exports grew 1.9 times.            | ru | изменение: в 1,9 раза
          Exports grew 5 times.              | ru | изменение: в 5 раз
          """)
  void saysAFigureAsTheLanguageDoes(String sentence, String language, String expected) {
    Figure figure =
        EXTRACTOR.extract(sentence, Language.ENGLISH, Optional.empty()).figures().getFirst();
    Language own = Language.of(language);
    assertThat(PHRASES.kind(figure.kind(), PHRASES.quantity(figure, own), own)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2022-01-01 | 2022-12-31 | de | 2022
          2023-01-01 | 2023-03-31 | de | 1. Quartal 2023
          2023-01-01 | 2023-03-31 | ru | 1-й квартал 2023 г.
          2024-07-01 | 2024-12-31 | en | H2 2024
          2022-06-01 | 2022-06-30 | de | Juni 2022
          2024-01-01 | 2024-10-31 | en | January – October 2024
          2021-01-01 | 2022-12-31 | de | 2021–2022
          """)
  void saysAPeriodAsTheLanguageDoes(
      LocalDate from, LocalDate to, String language, String expected) {
    assertThat(PHRASES.period(Period.between(from, to), Language.of(language))).contains(expected);
  }
}
