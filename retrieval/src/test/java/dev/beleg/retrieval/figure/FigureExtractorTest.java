package dev.beleg.retrieval.figure;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.NumberFormat;
import dev.beleg.retrieval.language.Language;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class FigureExtractorTest {

  private static final Optional<LocalDate> DATE = Optional.of(LocalDate.of(2024, 5, 17));

  private final FigureExtractor extractor = new FigureExtractor();

  /// surface = value unit kind hedge
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "none",
      textBlock =
          """
          Eine halbe Million Menschen             | Eine halbe Million Menschen = 500000 Menschen count
          anderthalb Millionen Euro               | anderthalb Millionen Euro = 1500000 EUR actual
          minus 1.200.000                         | minus 1.200.000 = -1200000 - count
          816 000 t Getreide                      | 816 000 t = 816000 t actual
          30 m tief                               | 30 m = 30 m actual
          rund $60-70 Mio.                        | rund $60-70 Mio. = 60000000..70000000 USD actual about
          2 Tsd. 542 Muldenkipper                 | 2 Tsd. 542 Muldenkipper = 2542 Muldenkipper count
          der 1-Milliarde-US-Dollar-Marke         | 1-Milliarde-US-Dollar = 1000000000 USD actual
          stieg um das 2,6-fache auf $102,9 Mio.  | 2,6-fache = 2.6 multiple multiple; $102,9 Mio. = 102900000 USD actual
          eine Senkung um 8%                      | 8% = 8 percent change
          um 16% gegenüber 2016                   | 16% = 16 percent change
          auf elften Platz                        | elften Platz = 11 rank rank
          zweihundertsechsundfünfzig Busse        | zweihundertsechsundfünfzig Busse = 256 Busse count
          um drei Prozentpunkte höher             | drei Prozentpunkte = 3 percentage-point change
          von 4.100 auf 3.280 Fahrzeuge gesunken  | 4.100 = 4100 Fahrzeuge count; 3.280 Fahrzeuge = 3280 Fahrzeuge count
          SARS-CoV-2, 5G und die Su-57            | none
          mehrere hundert Betriebe                | none
          Tel. +375 17 222-33-44                  | none
          Das Spiel endete 3:1 im Saal 3.         | none
          """)
  void readsGermanFigures(String text, String expected) {
    assertThat(figures(text, Language.GERMAN)).isEqualTo(expected == null ? "" : expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "none",
      textBlock =
          """
          USD34.6 million                         | USD34.6 million = 34600000 USD actual
          worth $1.762bn and $1tn                 | $1.762bn = 1762000000 USD actual; $1tn = 1000000000000 USD actual
          200,000 to-260,000 tonnes               | 200,000 to-260,000 tonnes = 200000..260000 t actual
          over 200,000 square meters              | over 200,000 square meters = 200000 m² actual over
          almost 8.5 billion Russian rubles       | almost 8.5 billion Russian rubles = 8500000000 RUB actual almost
          12.7m tonnes of cargo                   | 12.7m tonnes = 12700000 t actual
          trade grew 10 times                     | 10 times = 10 multiple multiple
          13th place                              | 13th place = 13 rank rank
          Top 5 partners                          | Top 5 = 5 rank rank
          exports halved                          | halved = 0.5 multiple multiple
          one in five machines                    | one in five = 20 percent share
          aim for $500 million                    | $500 million = 500000000 USD target
          the 3G network                          | none
          several hundred people                  | none
          https://example.org/a/25%2020           | none
          """)
  void readsEnglishFigures(String text, String expected) {
    assertThat(figures(text, Language.ENGLISH)).isEqualTo(expected == null ? "" : expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "none",
      textBlock =
          """
          почти 557 миллионов долларов            | почти 557 миллионов долларов = 557000000 USD actual almost
          вырос на 60 процентов                   | 60 процентов = 60 percent change
          $0,91 — $1,02 млн                       | $0,91 — $1,02 млн = 910000..1020000 USD actual
          от 3 до 5 тыс. руб.                     | от 3 до 5 тыс. руб. = 3000..5000 RUB actual
          816,5 тонны                             | 816,5 тонны = 816.5 t actual
          вдвое больше                            | вдвое больше = 2 multiple multiple
          сократилось вдвое                       | вдвое = 0.5 multiple multiple
          второе место                            | второе место = 2 rank rank
          на 3 п. п.                              | 3 п. п. = 3 percentage-point change
          полтора миллиарда рублей                | полтора миллиарда рублей = 1500000000 RUB actual
          несколько сотен человек                 | none
          """)
  void readsRussianFigures(String text, String expected) {
    assertThat(figures(text, Language.RUSSIAN)).isEqualTo(expected == null ? "" : expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          GERMAN  | im Jahr 2022                          | 2022-01-01/2022-12-31
          GERMAN  | im vergangenen Jahr                   | 2023-01-01/2023-12-31
          GERMAN  | in der zweiten Hälfte des Jahres 2024 | 2024-07-01/2024-12-31
          GERMAN  | in den ersten sieben Monaten          | 2024-01-01/2024-07-31
          GERMAN  | seit 2020                             | 2020-01-01/
          GERMAN  | Ende 2023                             | 2023-12-31/2023-12-31
          GERMAN  | Vorjahr                               | 2023-01-01/2023-12-31
          GERMAN  | dieses Quartal                        | 2024-04-01/2024-06-30
          ENGLISH | January-March of this year            | 2024-01-01/2024-03-31
          ENGLISH | year to date                          | 2024-01-01/2024-05-17
          ENGLISH | in June 2022                          | 2022-06-01/2022-06-30
          RUSSIAN | в прошлом году                        | 2023-01-01/2023-12-31
          RUSSIAN | на начало года                        | 2024-01-01/2024-01-01
          RUSSIAN | с 13 по 15 июля                       | 2024-07-13/2024-07-15
          """)
  void readsPeriods(Language language, String text, String days) {
    List<PeriodMention> periods = extractor.extract(text, language, DATE).periods();
    assertThat(periods)
        .singleElement()
        .satisfies(
            period ->
                assertThat(
                        period.from().map(LocalDate::toString).orElse("")
                            + "/"
                            + period.to().map(LocalDate::toString).orElse(""))
                    .isEqualTo(days));
  }

  @Test
  void leavesRelativePeriodsOpenWithoutADate() {
    Extraction read =
        extractor.extract("Im vergangenen Jahr waren es 5 %.", Language.GERMAN, Optional.empty());
    assertThat(read.periods()).singleElement().satisfies(p -> assertThat(p.from()).isEmpty());
    assertThat(read.figures())
        .singleElement()
        .satisfies(f -> assertThat(f.period().unstated()).isTrue());
  }

  @Test
  void saysThatALimitMayBeALevel() {
    Figure figure = extractor.extract("до 2 %", Language.RUSSIAN, DATE).figures().getFirst();
    assertThat(figure.note()).contains("may be a limit or the level reached");
  }

  @Test
  void readsPastCharactersThatNobodySees() {
    String text = "fast $3\u206034\u2060 M\u2060io.";
    Figure figure = extractor.extract(text, Language.GERMAN, DATE).figures().getFirst();
    assertThat(figure.quantity().value()).isEqualByComparingTo("334000000");
    assertThat(figure.surface()).isEqualTo(text);
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void readsBackEveryNumberAsTheLanguageWritesIt(Language language) {
    Random random = new Random(42);
    NumberFormat format = NumberFormat.getInstance(language.locale());
    format.setMaximumFractionDigits(2);
    for (int i = 0; i < 2000; i++) {
      BigDecimal value = BigDecimal.valueOf(random.nextLong(1, 100_000_000_000L), 2);
      String text = "$" + format.format(value);
      Extraction read = extractor.extract(text, language, DATE);
      boolean ambiguous = text.matches("\\$\\d{1,3}[.,]\\d{3}");
      if (!ambiguous) {
        assertThat(read.figures()).as(text).hasSize(1);
      }
      read.figures()
          .forEach(f -> assertThat(f.quantity().value()).as(text).isEqualByComparingTo(value));
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          GERMAN  | Der Ertrag des Mais stieg um 5 Prozent.         |
          GERMAN  | Die Ernte von mais wuchs.                       |
          GERMAN  | Im Mai wuchs der Handel, im Januar auch.        | Mai, Januar
          GERMAN  | Laut Jan Müller wuchs der Handel.               |
          GERMAN  | Der Handel wuchs im August China zufolge.       | August
          GERMAN  | Am 3. August Borsig besucht.                    | 3. August
          ENGLISH | May I ask how high the trade was?               |
          ENGLISH | May the trade grow!                             |
          ENGLISH | The trade may grow by 5 percent.                |
          ENGLISH | Theresa May spoke of trade.                     |
          ENGLISH | They march on Minsk.                            |
          ENGLISH | Some 20 march through the town.                 |
          ENGLISH | March on, they said.                            |
          ENGLISH | May exports rose.                               | May
          ENGLISH | Exports rose in May and June.                   | May, June
          ENGLISH | The plant opened in March.                      | March
          ENGLISH | The plant opened in march.                      | march
          ENGLISH | The plant opened on 20 march 2023.              | 20 march 2023
          ENGLISH | The plant opened on May 5.                      | May 5
          ENGLISH | August Wilson came.                             |
          RUSSIAN | Марта Иванова рассказала о торговле.            |
          RUSSIAN | Компания Сен-Гобен открыла завод.               |
          RUSSIAN | По словам Мая Петрова, торговля растёт.         |
          RUSSIAN | В мае торговля выросла.                         | мае
          RUSSIAN | Завод открыли 9 Мая.                            | 9 Мая
          RUSSIAN | Март был удачным.                               | Март
          RUSSIAN | Завод открыли 3 сен. 2023 года.                 | 3 сен. 2023 года
          """)
  void tellsMonthsFromWordsThatAreSpeltLikeThem(Language language, String text, String periods) {
    assertThat(
            extractor.extract(text, language, DATE).periods().stream()
                .map(period -> period.span().of(text))
                .collect(Collectors.joining(", ")))
        .isEqualTo(periods == null ? "" : periods);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          '1 '
          '1.'
          '"'
          '@'
          '('
          'a '
          'und '
          'von 5 auf '
          'in 2020 5 '
          'от 3 до '
          'same period of '
          'said " 5 Mio. '
          """)
  void keepsEveryFigureOfHostileTextInPlace(String unit) {
    String text = unit.repeat(100_000 / unit.length());
    for (Language language : Language.values()) {
      Extraction read = extractor.extract(text, language, DATE);
      assertThat(read.figures())
          .allSatisfy(f -> assertThat(f.span().of(text)).isEqualTo(f.surface()));
      assertThat(read.figures().size() + read.periods().size())
          .isLessThanOrEqualTo(text.length() / 2);
    }
  }

  private String figures(String text, Language language) {
    return extractor.extract(text, language, DATE).figures().stream()
        .map(FigureExtractorTest::line)
        .collect(Collectors.joining("; "));
  }

  private static String line(Figure figure) {
    String high = figure.quantity().valueHigh().map(v -> ".." + v.toPlainString()).orElse("");
    String hedge = figure.quantity().hedging().map(h -> " " + h.id()).orElse("");
    return figure.surface()
        + " = "
        + figure.quantity().value().toPlainString()
        + high
        + " "
        + figure.unit().id().orElse("-")
        + " "
        + figure.kind().id()
        + hedge;
  }

  @Test
  void endsASpeakersNameBeforeTheVerb() {
    String text = "Nach Angaben der Feuerwehr entstand ein Schaden von rund 400.000 Euro.";
    assertThat(
            new FigureExtractor()
                .extract(text, Language.GERMAN, Optional.empty())
                .figures()
                .getFirst()
                .speaker())
        .contains("Feuerwehr");
  }
}
