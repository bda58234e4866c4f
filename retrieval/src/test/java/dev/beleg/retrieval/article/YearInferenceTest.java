package dev.beleg.retrieval.article;

import static org.assertj.core.api.Assertions.assertThat;

import dev.beleg.retrieval.language.Language;
import dev.beleg.retrieval.language.Span;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// In the tables `//` parts paragraphs.
class YearInferenceTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # the year in words beside "last year" and its like
          --06-01 | 2023 | Im vergangenen Jahr (2022) stiegen die Exporte.
          --06-01 | 2023 | Im vergangenen Jahr 2022 stiegen die Exporte.
          --06-01 | 2023 | Im Jahr 2022 (im vergangenen Jahr) lag der Wert bei $70 Mio.
          --06-01 | 2025 | Im laufenden Jahr 2025 soll der Handel wachsen.
          --06-01 | 2024 | Im kommenden Jahr (2025) soll das Werk liefern.
          # the same amount
          --06-01 | 2023 | Der Handelsumsatz erreichte im Jahr 2022 $334 Mio. // Der Gouverneur lobte die $334 Mio. im vergangenen Jahr.
          # the same series
          --06-01 | 2023 | Im Jahr 2021 betrug er $315 Mio., im Jahr 2022 fast $334 Mio. Die Exporte stiegen von $70 Mio. im Jahr 2021 auf $91 Mio. im vergangenen Jahr.
          # a row of years that goes on
          --06-01 | 2023 | Der Handel betrug $200 Mio. im Jahr 2020, $315 Mio. im Jahr 2021 und $334 Mio. im vergangenen Jahr.
          --06-01 | 2023 | Im Jahr 2021 betrug der Handel $315 Mio., im Jahr 2022 $334 Mio. // Von Januar bis März dieses Jahres stieg er auf $68 Mio.
          # another measure of the newest year
          --06-01 | 2023 | Der Handelsumsatz erreichte im Jahr 2022 fast $334 Mio. Die Exporte stiegen im vergangenen Jahr um 31 %.
          # an event announced
          --08-25 | 2025 | Die Ausstellung findet Ende September 2025 in Minsk statt.
          --08-25 | 2025 | Die Messe, die Ende September/Anfang Oktober 2025 stattfinden wird, ist neu.
          --08-25 | 2025 | Das Forum wird im März 2026 stattfinden.
          --08-25 | 2025 | Das Forum ist für den 29. September 2025 geplant.
          # the newest period reported on
          --02-03 | 2025 | Der Handel ist in der zweiten Hälfte des Jahres 2024 um 40 Prozent gestiegen.
          --08-03 | 2024 | Der Handel ist in der ersten Hälfte des Jahres 2024 um 40 Prozent gestiegen.
          --02-03 | 2025 | Im vierten Quartal 2024 stieg der Handel. Im ersten Quartal 2024 sank er.
          --12-12 | 2025 | Von Januar bis November 2025 stieg der Handel um 3 %.
          --09-01 | 2024 | In den ersten sieben Monaten 2024 wuchs der Handel.
          --05-17 | 2024 | Ende 2023 steht Belarus auf Platz 10 der Exportpartner.
          --05-17 | 2024 | Ende 2023 erreichte der Handel $1,2 Mrd.
          --03-05 | 2024 | Zum 1. Januar 2024 beträgt die Zahl der Betriebe 120.
          # a year against the one before
          --03-12 | 2024 | Im Jahr 2023 belief sich der Handel auf $1,2 Mrd., ein Plus von 8 % gegenüber 2022.
          # a day shortly before in the lead
          --05-17 | 2024 | Dies erklärte der Botschafter nach Gesprächen am 17. Mai 2024.
          --05-17 | 2024 | Dies erklärte der Botschafter nach Gesprächen am 06.05.2024 in Perm.
          # bounds that leave one year
          --06-01 | 2024 | Das Werk wurde im Januar 2024 eröffnet. Bis Ende 2024 soll es 100 Busse liefern.
          """)
  void infersTheYearOfGermanArticles(String day, int year, String text) {
    assertThat(infer(Language.GERMAN, day, text)).contains(year);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          --06-01 | 2023 | Last year (2022) exports rose.
          --06-01 | 2025 | Trade is to grow this year (2025).
          --06-01 | 2023 | In 2022 it reached almost $334 million, with exports up from $70 million in 2021 to more than $91 million last year. Before, in 2021, it amounted to $315 million.
          --06-01 | 2023 | In 2021, trade amounted to $315 million. In 2022 it reached almost $334 million, with exports up from $70 million in 2021 to more than $91 million last year.
          --06-01 | 2023 | In 2022 trade reached almost $334 million. Exports rose by 31% last year.
          --06-01 | 2023 | Trade reached $334 million in 2022. // The governor praised the $334 million last year.
          --08-25 | 2025 | The fair will take place in Minsk in September 2025.
          --08-25 | 2025 | The forum is scheduled for 29 September 2025.
          --08-25 | 2025 | The forum is scheduled for March 12, 2026.
          --06-10 | 2025 | The forum will be held on June 26-27, 2025 in Nizhny Novgorod.
          --02-03 | 2025 | Trade grew by 40% in the second half of 2024.
          --02-03 | 2025 | In the fourth quarter of 2024 trade grew.
          --12-12 | 2025 | Exports amounted to $108 million in January-November 2025.
          --01-20 | 2026 | Exports amounted to $108 million in January-November 2025.
          --09-01 | 2024 | In the first seven months of 2024 trade was up.
          --05-17 | 2024 | As of the end of 2023 Belarus ranks 10th among the partners.
          --06-01 | 2023 | Trade amounted to $200 million in 2020, $315 million in 2021 and $334 million last year.
          --06-01 | 2023 | In 2021 trade amounted to $315 million. In 2022 it reached $334 million. In January-March of this year it amounted to $68 million.
          --05-20 | 2025 | Trade grew by 10% in 2024 compared with 2023.
          --03-05 | 2024 | As of 1 January 2024, the number of firms is 120.
          """)
  void infersTheYearOfEnglishArticles(String day, int year, String text) {
    assertThat(infer(Language.ENGLISH, day, text)).contains(year);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          --06-01 | 2023 | В прошлом, 2022 году экспорт вырос.
          --06-01 | 2023 | В прошлом году (2022) экспорт вырос.
          --06-01 | 2025 | В этом, 2025 году планируется рост.
          --06-01 | 2025 | В нынешнем 2025 году планируется рост.
          --06-01 | 2023 | В 2021 году товарооборот составил 315 млн долларов, в 2022 году - 334 млн. Экспорт вырос с 70 млн долларов в 2021 году до 91 млн в прошлом году.
          --06-01 | 2023 | В 2022 году товарооборот достиг 334 млн долларов. Экспорт в прошлом году вырос на 31%.
          --08-25 | 2025 | Выставка пройдет в Минске в сентябре 2025 года.
          --08-25 | 2025 | Форум состоится 29 сентября 2025 года.
          --02-03 | 2025 | Товарооборот во второй половине 2024 года вырос на 40%.
          --02-03 | 2025 | В четвертом квартале 2024 года экспорт вырос.
          --08-03 | 2024 | В первом полугодии 2024 года экспорт вырос.
          --12-12 | 2025 | В январе-ноябре 2025 года экспорт составил 108 млн долларов.
          --09-01 | 2024 | За семь месяцев 2024 года экспорт вырос.
          --05-17 | 2024 | По итогам 2023 года экспорт составил 108 млн долларов.
          --05-17 | 2024 | На конец 2023 года Беларусь занимает 10-е место.
          --04-18 | 2025 | В 2024 году товарооборот составил 557 млн долларов, что на 12% больше, чем в 2023 году.
          --03-05 | 2024 | На 1 января 2024 года число предприятий составляет 120.
          """)
  void infersTheYearOfRussianArticles(String day, int year, String text) {
    assertThat(infer(Language.RUSSIAN, day, text)).contains(year);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        // nothing, or only relative expressions
        "Der Handel wächst.",
        "Im vergangenen Jahr stieg der Handel um 31 %.",
        "Von Januar bis März dieses Jahres stieg der Handel gegenüber dem Vorjahr.",
        // a year alone tells only that it is not later than the article
        "Im Jahr 2022 erreichte der Handel $334 Mio.",
        "Seit 2020 wächst der Handel stetig.",
        "Der Gouverneur wurde im Juni 2022 ernannt.",
        // another amount of the same measure may be of another year
        "Im Jahr 2015 betrug der Handelsumsatz $30 Mio. Im vergangenen Jahr erreichte er $91 Mio.",
        "Der Handel stieg von $30 Mio. im Jahr 2015 auf $91 Mio. im vergangenen Jahr.",
        // history
        "Das Werk wurde Ende 1994 gegründet. Im Juni 1996 wurde es eröffnet.",
        "Ende 2019 war das Werk noch klein.",
        "Bis Ende 2019 wurde das Werk gebaut.",
        "Im Jahr 2015 betrug der Handel $30 Mio. Von Januar bis März dieses Jahres stieg er auf $68 Mio.",
        "Seit Ende 2020 ist Lipezk ein Partner.",
        "Die Messe fand im September 2024 in Minsk statt.",
        "Im Jahr 2022 lag der Handelsumsatz bei $334 Mio. Die Exporte stiegen gegenüber dem Vorjahr.",
        "Der Handel wächst.// Das Werk wurde am 1. Juni 2014 eröffnet.",
        "Das Werk wird am 1. Juni 2028 eröffnet.",
        // plans without an event
        "Bis 2030 soll der Handel auf 500 Mio. Dollar wachsen.",
        "Das Ziel für 2030 sind 500 Mio. Dollar.",
        "Die Produktion soll im März 2028 anlaufen.",
        // no years
        "Belarus lieferte 2000 Traktoren und 2024 Busse.",
        "Belarus lieferte im vergangenen Jahr 2024 Busse.",
        "Zum 1. September 2025 ist die Eröffnung des Werks vorgesehen.",
        "Das Werk kostete 2,022 Mio. Dollar im vergangenen Jahr.",
      })
  void leavesTheYearOpenWhereTheTextDoesNotSettleIt(String text) {
    assertThat(infer(Language.GERMAN, "--06-01", text)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # two clues disagree
          --06-01 | Im vergangenen Jahr (2022) sank der Export. Im laufenden Jahr 2024 soll er steigen.
          --06-01 | Der Handel ist in der zweiten Hälfte des Jahres 2023 gestiegen. Die Messe findet im September 2025 statt.
          # a later year is told as past
          --06-01 | Im vergangenen Jahr (2022) sank der Export. Im Jahr 2024 wurde das Werk eröffnet.
          # in February the figures of the year before may not be known yet
          --02-12 | Im Jahr 2023 belief sich der Handel auf $1,2 Mrd., ein Plus von 8 % gegenüber 2022.
          # last year is not the next of the row
          --06-01 | Im Jahr 2015 betrug er $30 Mio., im Jahr 2018 $50 Mio. und im vergangenen Jahr $91 Mio.
          # the year has no such day
          --02-29 | Im vergangenen Jahr (2022) sank der Export.
          """)
  void leavesTheYearOpenWhereCluesDisagree(String day, String text) {
    assertThat(infer(Language.GERMAN, day, text)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2022 ",
        "im vergangenen Jahr 2021 2022 ",
        "in der ersten Hälfte ",
        "1.1.",
        "$334 Mio. im Jahr 2022 "
      })
  void finishesAtOnceOnAHundredThousandOfOneKind(String piece) {
    assertThat(infer(Language.GERMAN, "--06-01", piece.repeat(100_000 / piece.length())))
        .isNotNull();
  }

  private static Optional<Integer> infer(Language language, String day, String text) {
    List<Span> paragraphs = new ArrayList<>();
    int start = 0;
    for (String paragraph : text.split("//")) {
      paragraphs.add(new Span(start, start + paragraph.length()));
      start += paragraph.length() + 2;
    }
    return YearInference.infer(text, paragraphs, language, MonthDay.parse(day))
        .map(YearInference.Inferred::year);
  }
}
