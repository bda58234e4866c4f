package dev.beleg.retrieval.figure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.beleg.retrieval.article.ArticleId;
import dev.beleg.retrieval.language.Language;
import dev.beleg.retrieval.language.LanguageDetector;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Claims checked against one told text each, in three languages.
class ToldClaimsTest {

  private static final LocalDate PUBLISHED = LocalDate.of(2025, 3, 1);
  private static final LocalDate TODAY = LocalDate.of(2026, 7, 1);
  private static final LanguageDetector LANGUAGES = new LanguageDetector();

  private final FigureReader reader = new FigureReader(Seeds.EXTRACTOR, Seeds.VOCABULARY);
  private final FigureCheck check = new FigureCheck(reader);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          Belarus sold 300 t of butter to Georgia in 2024. | Belarus sold 300 t of butter to Georgia in 2024. | supported
          Belarus sold 300 t of butter to Georgia in 2024. | Belarus sold 300 t of cheese to Georgia in 2024. | differs subject
          Belarus lieferte 2024 300 Tonnen Butter nach Georgien. | Belarus lieferte 2024 300 Tonnen Butter nach Georgien. | supported
          Belarus lieferte 2024 300 Tonnen Butter nach Georgien. | Belarus lieferte 2024 300 Tonnen Käse nach Georgien. | differs subject
          В 2024 году Беларусь поставила в Грузию 300 т сыра. | В 2024 году Беларусь поставила в Грузию 300 т сыра. | supported
          В 2024 году Беларусь поставила в Грузию 300 т сыра. | В 2024 году Беларусь поставила в Грузию 300 т сахара. | differs subject
          Georgia bought potash in Belarus. In 2024 it was 5,000 tonnes. | Georgia bought 5,000 tonnes of potash in 2024. | supported
          Georgia bought potash in Belarus. In 2024 it was 5,000 tonnes. | Georgia bought 5,000 tonnes of sugar in 2024. | not_in_sources
          """)
  void keepsTheGoodsBehindAWeight(String told, String claim, String verdicts) {
    assertThat(verdicts(told, claim)).isEqualTo(verdicts);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          Belarus' exports to Georgia totaled $90 million in 2024. | Belarus' tractor exports to Georgia totaled $90 million in 2024. | differs subject
          Belarus' exports to Georgia totaled $90 million in 2024. | Belarus' exports of tractors to Georgia totaled $90 million in 2024. | differs subject
          Belarus' exports to Georgia totaled $90 million in 2024. | Belarus sold tractors worth $90 million to Georgia in 2024. | differs subject
          Belarus' tractor exports to Georgia totaled $90 million in 2024. | Belarus' exports to Georgia totaled $90 million in 2024. | differs subject
          Belarus' tractor exports to Georgia totaled $90 million in 2024. | Belarus' exports of tractors to Georgia totaled $90 million in 2024. | supported
          Die belarussischen Exporte nach Georgien stiegen 2024 um 12 %. | Die belarussischen Traktorexporte nach Georgien stiegen 2024 um 12 %. | differs subject
          Die belarussischen Exporte nach Georgien stiegen 2024 um 12 %. | Die Ausfuhr belarussischer Möbel nach Georgien stieg 2024 um 12 %. | differs subject
          Der Handel zwischen Belarus und Georgien betrug 2024 90 Mio. Dollar. | Der Handel mit Stahl zwischen Belarus und Georgien betrug 2024 90 Mio. Dollar. | differs subject
          Экспорт Беларуси в Грузию в 2024 году составил 90 млн долларов. | Экспорт белорусских тракторов в Грузию в 2024 году составил 90 млн долларов. | differs subject
          Экспорт Беларуси в Грузию в 2024 году составил 90 млн долларов. | Беларусь продала в Грузию тракторов на 90 млн долларов в 2024 году. | differs subject
          Экспорт мебели из Беларуси в Грузию в 2024 году составил 90 млн долларов. | Экспорт мебели из Беларуси в Грузию в 2024 году составил 90 млн долларов. | supported
          """)
  void takesNoPartOfATradeForTheWhole(String told, String claim, String verdicts) {
    assertThat(verdicts(told, claim)).isEqualTo(verdicts);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          Belarus ranks second among Georgia's import partners. | Belarus ranks second among Georgia's import partners. | supported
          Belarus ranks second among Georgia's import partners. | Turkey ranks second among Georgia's import partners. | not_in_sources
          Belarus ranks second among Georgia's import partners. | Georgia ranks second among Belarus' import partners. | differs subject
          Belarus ranks fifth among suppliers of milk powder to Georgia. | Belarus ranks fifth among suppliers of beef to Georgia. | differs subject
          Belarus steht auf Platz 2 der Importpartner von Georgien. | Unter den Importpartnern von Georgien steht Belarus auf Platz 2. | supported
          Belarus steht auf Platz 2 der Importpartner von Georgien. | Unter den Importpartnern von Georgien steht die Türkei auf Platz 2. | not_in_sources
          Belarus steht auf Platz 2 der Importpartner von Georgien. | Beim Handelsumsatz steht Belarus in Georgien auf Platz 2. | not_in_sources
          Беларусь занимает второе место среди импортных партнеров Грузии. | Второе место среди импортных партнеров Грузии занимает Беларусь. | supported
          Беларусь занимает второе место среди импортных партнеров Грузии. | Второе место среди импортных партнеров Грузии занимает Турция. | differs subject
          """)
  void tellsWhoHoldsWhichRank(String told, String claim, String verdicts) {
    assertThat(verdicts(told, claim)).isEqualTo(verdicts);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          Every second tractor bought in Georgia comes from Belarus. | Half of the tractors bought in Georgia are Belarusian. | supported
          Every second tractor bought in Georgia comes from Belarus. | Every second tractor bought in Georgia is made in China. | differs subject
          Jeder zweite Traktor, der in Georgien gekauft wird, wird in Belarus hergestellt. | Jeder zweite Traktor in Georgien stammt aus Belarus. | supported
          Jeder zweite Traktor, der in Georgien gekauft wird, wird in Belarus hergestellt. | Jeder zweite Traktor in Georgien stammt aus China. | differs subject
          Каждый второй трактор в Грузии произведен в Беларуси. | Каждый второй трактор в Грузии белорусский. | supported
          Каждый второй трактор в Грузии произведен в Беларуси. | Каждый второй трактор в Грузии китайский. | differs subject
          Belarus holds a 30% stake in the port of Batumi. | Turkey holds a 30% stake in the port of Batumi. | differs subject
          Belarus delivered 96 lifts to Georgia in 2024. | Georgia delivered 96 lifts to Belarus in 2024. | differs subject
          Belarus lieferte 2024 96 Aufzüge nach Georgien. | Georgien lieferte 2024 96 Aufzüge nach Belarus. | differs subject
          В 2024 году Беларусь поставила в Грузию 96 лифтов. | В 2024 году Грузия поставила в Беларусь 96 лифтов. | differs subject
          """)
  void tellsWhoMadeOwnsAndDeliversThings(String told, String claim, String verdicts) {
    assertThat(verdicts(told, claim)).isEqualTo(verdicts);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          Trade with Georgia was $90 million in 2024. | Monthly trade with Georgia was $90 million in 2024. | differs period
          Trade with Georgia was $90 million in 2024. | Annual trade with Georgia was $90 million in 2024. | supported
          Der Handel mit Georgien betrug 2024 90 Mio. Dollar. | Der Handel mit Georgien betrug 2024 90 Mio. Dollar pro Monat. | differs period
          Товарооборот с Грузией в 2024 году составил 90 млн долларов. | Ежемесячно товарооборот с Грузией в 2024 году составлял 90 млн долларов. | differs period
          The dairy in Georgia processes 120 tonnes of milk a day. | The dairy in Georgia processes 120 tonnes of milk a year. | differs period
          The dairy in Georgia processes 120 tonnes of milk a day. | The dairy in Georgia processes 120 tonnes of milk daily. | supported
          Trade with Georgia was $90 million in 2024. | Trade with Georgia was well above $90 million in 2024. | differs hedge
          Der Handel mit Georgien betrug 2024 90 Mio. Dollar. | Der Handel mit Georgien lag 2024 deutlich unter 90 Mio. Dollar. | differs hedge
          Товарооборот с Грузией в 2024 году составил 90 млн долларов. | Товарооборот с Грузией в 2024 году был намного больше 90 млн долларов. | differs hedge
          """)
  void readsRatesAndWhatIsFarFromANumber(String told, String claim, String verdicts) {
    assertThat(verdicts(told, claim)).isEqualTo(verdicts);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          Die Exporte von Belarus nach Georgien gingen 2024 um 6,8 % auf 129 Mio. Dollar zurück. | Die Exporte von Belarus nach Georgien stiegen 2024 um 6,8 % auf 129 Mio. Dollar. | differs direction; differs direction
          Belarus will supply 40 buses to Georgia. | Belarus supplied 40 buses to Georgia. | differs kind
          Georgia to receive 40 Belarusian buses | Georgia received 40 Belarusian buses. | differs kind
          Грузия закупит в Беларуси 40 автобусов. | Грузия закупила в Беларуси 40 автобусов. | differs kind
          Белорусская сторона предложила поставить в Грузию 70 троллейбусов. | Грузия купила 70 троллейбусов. | differs kind
          Belarus offered to supply 70 trolleybuses to Georgia. | Georgia bought 70 trolleybuses. | differs kind
          Belarus hat vorgeschlagen, 70 Busse nach Georgien zu liefern. | Georgien hat 70 Busse gekauft. | differs kind
          Georgia asked for 70 Belarusian buses. | Georgia bought 70 Belarusian buses. | differs kind
          In Georgien entstehen 85 Arbeitsplätze. | In Georgien gibt es bereits 85 Arbeitsplätze. | differs kind
          Trade with Georgia was $90 million in 2024. | It is not true that trade with Georgia was $90 million in 2024. | differs direction
          Der Handel mit Georgien betrug 2024 90 Mio. Dollar. | Es stimmt nicht, dass der Handel mit Georgien 2024 90 Mio. Dollar betrug. | differs direction
          Товарооборот с Грузией в 2024 году составил 90 млн долларов. | Неправда, что товарооборот с Грузией в 2024 году составил 90 млн долларов. | differs direction
          """)
  void tellsPlansAndDenialsFromFacts(String told, String claim, String verdicts) {
    assertThat(verdicts(told, claim)).isEqualTo(verdicts);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          Товарооборот с Грузией в 2024 году вырос в 1,3 раза. | Товарооборот с Грузией в 2024 году вырос на 30%. | supported
          Trade with Georgia grew by 7% in 2024 compared with 2023. | Trade with Georgia was up 7% from 2023 in 2024. | supported
          Trade with Georgia grew by 7% in 2024 compared with 2023. | Trade with Georgia rose 7% from 2023 to 2024. | supported
          Trade with Georgia grew by 7% in 2024 compared with 2023. | Trade with Georgia rose 7% from 2022 to 2024. | differs period
          ~   Trade with Georgia was $90 million in 2024~ | ~   Trade with Georgia was $90 million in 2024~ | supported
          ~BREST, 11. Juli (BelTA) – Russland liefert Technik. Das Werk kostete 14 Mio. Rubel.~ | Das Werk kostete 14 Mio. Rubel. | supported
          ~BREST, 11. Juli (BelTA) – Russland liefert Technik. Das Werk kostete 14 Mio. Rubel.~ | Das Werk kostete 14 Mio. russische Rubel. | differs unit
          Завод в Бресте обошелся в 14 млн белорусских рублей. | Завод в Бресте обошелся в 14 млн рублей. | supported
          The plant in Brest cost 14 million Belarusian rubles. | The plant in Brest cost 14 million rubles. | supported
          """)
  void readsOneStatementInOtherWords(String told, String claim, String verdicts) {
    assertThat(verdicts(told, claim)).isEqualTo(verdicts);
  }

  private String verdicts(String told, String claim) {
    Language language = LANGUAGES.detect(told);
    FigureLedger ledger =
        FigureLedger.of(
            reader.read(told, language, Optional.of(PUBLISHED)).figures().stream()
                .map(
                    figure ->
                        new SourcedFigure(new ArticleId("a.txt"), Optional.of(PUBLISHED), figure))
                .toList());
    return check.check(claim, LANGUAGES.detect(claim), Optional.of(TODAY), ledger).stream()
        .map(CheckedFigure::verdict)
        .map(ToldClaimsTest::words)
        .collect(Collectors.joining("; "));
  }

  private static String words(CheckedFigure.Verdict verdict) {
    return verdict instanceof CheckedFigure.Verdict.Differs differs
        ? differs.why().stream()
            .map(Difference::id)
            .collect(Collectors.joining(", ", "differs ", ""))
        : verdict.id();
  }
}
