package dev.beleg.retrieval.figure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.beleg.retrieval.language.LanguageDetector;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

/// Claims about the articles that ship with the product, in three languages, with the verdict on
/// each of their figures.
class CheckedClaimsTest {

  private static final FigureLedger LEDGER = Seeds.ledger();
  private static final LanguageDetector LANGUAGES = new LanguageDetector();
  private final FigureCheck check =
      new FigureCheck(new FigureReader(Seeds.EXTRACTOR, Seeds.VOCABULARY));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          Lipetsk's exports to Belarus rose to $91m | differs subject
          Belarus' exports to Lipetsk rose to over $91m | supported
          Lipetsk Oblast imported more than $91 million worth of goods from Belarus in 2022 | supported
          Imports from Lipetsk to Belarus exceeded $91 million in 2022 | differs subject
          Trade between Kazakhstan and Lipetsk was $334 million in 2022 | differs subject
          Trade between Belarus and Lipetsk was almost $334 million in 2022 | supported
          Lipetsk's trade with Belarus totaled $315 million in 2021 | supported
          Kazakhstan's trade with Lipetsk totaled $315 million in 2021 | differs subject
          Exports from Belarus to Lipetsk Oblast grew by 31% | supported
          Exports from Lipetsk Oblast to Belarus grew by 31% | differs subject
          Die Exporte von Belarus nach Lipezk stiegen 2022 auf über 91 Mio. Dollar. | supported
          Die Exporte des Gebiets Lipezk nach Belarus stiegen 2022 auf über 91 Mio. Dollar. | differs subject
          Lipezk exportierte 2022 Waren für über 91 Mio. Dollar nach Belarus. | differs subject
          Die Importe des Gebiets Lipezk aus Belarus lagen 2022 bei über 91 Mio. Dollar. | supported
          Die Einfuhren aus Lipezk nach Belarus lagen 2022 bei über 91 Mio. Dollar. | differs subject
          Der Handel zwischen Polen und dem Gebiet Lipezk betrug 2021 315 Mio. Dollar. | differs subject
          Der Handelsumsatz zwischen dem Gebiet Lipezk und Belarus betrug 2021 315 Mio. Dollar. | supported
          Экспорт Беларуси в Липецкую область вырос на 31%. | supported
          Экспорт Липецкой области в Беларусь вырос на 31%. | differs subject
          Импорт Липецкой области из Беларуси превысил в 2022 году 91 млн долларов. | supported
          Товарооборот между Казахстаном и Липецкой областью составил $315 млн в 2021 году. | differs subject
          Товарооборот Беларуси с Липецкой областью составил $315 млн в 2021 году. | supported
          Белорусский экспорт в Липецкую область превысил в 2022 году 91 млн долларов. | supported
          """)
  void tellsWhoseGoodsGoWhere(String text, String verdicts) {
    assertThat(verdicts(text)).isEqualTo(verdicts);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          Trade with Lipetsk did not reach $334 million in 2022 | differs direction
          Trade with Lipetsk fell to $334 million in 2022 | differs direction
          Belarusian exports to Lipetsk fell to $91 million in 2022 | differs direction
          Belarusian exports to Lipetsk dropped from $70 million to $91 million | differs direction; differs direction
          Der Handel mit Lipezk erreichte 2022 nicht 334 Mio. Dollar. | differs direction
          Der Handelsumsatz mit Lipezk erreichte 2022 die Marke von 334 Mio. Dollar nicht. | differs direction
          Der Handelsumsatz mit Lipezk sank 2022 auf 334 Mio. Dollar. | differs direction
          Die belarussischen Exporte nach Lipezk sanken auf 91 Mio. Dollar. | differs direction
          Товарооборот с Липецкой областью не достиг в 2022 году 334 млн долларов. | differs direction
          Товарооборот с Липецкой областью снизился в 2022 году до 334 млн долларов. | differs direction
          Экспорт Беларуси в Липецкую область упал до 91 млн долларов. | differs direction
          Exports to Lipetsk did not grow by 31% | differs direction
          Der Handelsumsatz mit Chabarowsk ist in der zweiten Jahreshälfte 2024 um 40 Prozent gesunken. | differs direction
          """)
  void readsDenialsAndTrends(String text, String verdicts) {
    assertThat(verdicts(text)).isEqualTo(verdicts);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          Every second combine harvester bought in Lipetsk is made in Belarus | differs subject
          Every second tractor bought in Lipetsk is made in Belarus | supported
          Jeder zweite Mähdrescher in der Region Lipezk kommt aus Belarus. | differs subject
          Jeder zweite Traktor in der Region Lipezk kommt aus Belarus. | supported
          Jeder dritte Traktor in der Region Lipezk kommt aus Belarus. | differs value
          Каждый второй трактор в Липецкой области произведен в Беларуси. | supported
          Каждый второй комбайн в Липецкой области произведен в Беларуси. | differs subject
          Half of the tractors bought in Lipetsk are made in Belarus | supported
          50% der in Lipezk gekauften Traktoren kommen aus Belarus. | supported
          Artamonov has visited Belarus three times | supported
          Artamonow hat Belarus dreimal besucht. | supported
          Артамонов посетил Беларусь три раза. | supported
          Belarus delivered three lifts to Lipetsk | not_in_sources
          Belarus steht auf Platz 2 der Exportpartner der Region Perm. | differs value
          Belarus steht auf Platz 2 der Importpartner der Region Perm. | supported
          Belarus ranks 10th among the export partners of Perm Krai | supported
          Ende 2023 war Belarus Nummer 10 der Exportpartner von Perm. | supported
          Weniger als jeder zweite Traktor in der Region Lipezk kommt aus Belarus. | differs hedge
          Der Handel mit Lipezk überschritt 2022 die Marke von 334 Mio. Dollar. | differs hedge
          Trade with Lipetsk was more than $320 million in 2022 | supported
          Trade with Lipetsk was less than $300 million in 2022 | differs value
          Товарооборот с Липецкой областью превысил в 2022 году 334 млн долларов. | differs hedge
          Belarus und Lipezk wollen 2021 einen Handel von 500 Mio. Dollar erreichen. | differs period
          Беларусь занимает 10-е место среди экспортных партнеров Пермского края. | supported
          Беларусь занимает 10-е место среди импортных партнеров Пермского края. | differs value
          """)
  void comparesWhatIsCounted(String text, String verdicts) {
    assertThat(verdicts(text)).isEqualTo(verdicts);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          Die belarussischen Exporte nach Lipezk stiegen von 70 auf über 91 Mio. Dollar. | supported; supported
          Belarusian exports to Lipetsk rose from 70 to 91 million dollars | supported; supported
          Экспорт Беларуси в Липецкую область вырос с 70 до 91 млн долларов. | supported; supported
          Im Vergleich zu 2021 stiegen die Exporte nach Lipezk um 31 %. | supported
          Compared with 2021, exports to Lipetsk rose 31% | supported
          Exports to Lipetsk rose 31% in 2022 compared with 2020 | differs period
          Экспорт в Липецкую область по сравнению с 2021 годом вырос на 31%. | supported
          """)
  void readsBothEndsOfAChange(String text, String verdicts) {
    assertThat(verdicts(text)).isEqualTo(verdicts);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          Der Handel mit Lipezk betrug 2022 334 Mio. und 2021 315 Mio. Dollar. | supported; supported
          Trade with Lipetsk was $315 million in 2022 and $334 million in 2021 | differs period; differs period
          In 2021 and 2022, trade with Lipetsk amounted to $315 million and $334 million respectively | supported; supported
          В 2021 году товарооборот с Липецкой областью составил $315 млн, а в 2022 году — $334 млн. | supported; supported
          Exports to Lipetsk totaled $91m in 2022, up 31% | supported; supported
          Exports to Lipetsk totaled $91m in 2022, down 31% | supported; differs direction
          """)
  void keepsClausesApart(String text, String verdicts) {
    assertThat(verdicts(text)).isEqualTo(verdicts);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          It was the fourth visit of the governor. | ~~
          Die ersten 20 Busse wurden geliefert. | not_in_sources
          Am 1. Juni besuchte der Gouverneur Minsk. | ~~
          Он приехал в Минск в третий раз. | ~~
          """)
  void takesNoOrdinalForARank(String text, String verdicts) {
    assertThat(verdicts(text)).isEqualTo(verdicts);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          Trade with Lipetsk was exactly $334 million in 2022 | differs hedge
          Der Handel mit Lipezk betrug 2022 genau 334 Mio. Dollar. | differs hedge
          Товарооборот с Липецкой областью в 2022 году составил ровно 334 млн долларов. | differs hedge
          Trade with Lipetsk was at least $334 million in 2022 | differs hedge
          Exports to Lipetsk were less than $91 million in 2022 | differs hedge
          Trade with Lipetsk was about $334 million in 2022 | supported
          Trade with Lipetsk was $334 million in 2022 | supported
          Exports to Lipetsk were almost $91 million in 2022 | differs hedge
          """)
  void comparesHedges(String text, String verdicts) {
    assertThat(verdicts(text)).isEqualTo(verdicts);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          Trade with Lipetsk grew by $334 million in 2022 | differs kind
          Trade with Lipetsk reached half a billion dollars | differs kind
          Perm and Belarus want to reach a trade volume of $500 million | supported
          Trade with Perm amounted to $500 million | differs kind
          Trade with Vologda amounted to $500 million | not_in_sources
          Trade with Lipetsk in the first quarter of 2023 was $68 million, 2.5% more than a year earlier | supported; supported
          Trade with Lipetsk in the first quarter of 2023 fell by 2.5% to $68 million | differs direction; differs direction
          60 MAZ-Busse wurden nach Wologda geliefert. | not_in_sources
          Die Umsetzung des Projekts in Chabarowsk dauert etwa ein Jahr. | supported
          Die Umsetzung des Projekts in Chabarowsk dauert zwei Jahre. | differs value
          Реализация проекта в Хабаровском крае займет около года. | supported
          Товарооборот с Хабаровским краем во втором полугодии 2024 года вырос на 40 процентов. | supported
          Товарооборот с Хабаровским краем в первом полугодии 2024 года вырос на 40 процентов. | differs period
          Товарооборот с Хабаровским краем во втором полугодии 2024 года вырос на 40 процентных пунктов. | differs unit
          Belarus' trade with Lipetsk stands at €330 million | differs unit
          Belarus' trade with Lipetsk stands at $330 billion | differs scale
          """)
  void comparesKindsUnitsAndTimes(String text, String verdicts) {
    assertThat(verdicts(text)).isEqualTo(verdicts);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          Lipezk und Belarus handelten 2021 miteinander für 315 Millionen Dollar. | supported
          Belarus verkaufte 2022 Waren im Wert von mehr als 91 Mio. USD nach Lipezk. | supported
          Um 31 % legten die belarussischen Lieferungen nach Lipezk 2022 zu. | supported
          Q1 2023: 68 Mio. Dollar Handelsumsatz mit Lipezk (+2,5 %). | supported; supported
          Die Hälfte aller in Lipezk gekauften Traktoren stammt aus Belarus. | supported
          50 Prozent der Traktoren in Lipezk sind belarussisch. | supported
          Perm: Belarus Ende 2023 auf Platz 10 beim Export und Platz 2 beim Import. | supported; supported
          Belarus ist der zweitgrößte Importpartner der Region Perm. | supported
          Belarus ist der zehntgrößte Exportpartner der Region Perm. | supported
          Ende 2023 rangierte Belarus unter den Importpartnern von Perm an zweiter Stelle. | supported
          Der Handel mit Lipezk hat sich 2022 verdoppelt. | not_in_sources
          Perm will mittelfristig auf ein Handelsvolumen von 500 Mio. Euro kommen. | differs unit
          Im zweiten Halbjahr 2023 wuchs der Handel mit Chabarowsk um 40 %. | differs period
          Die Importe aus Lipezk stiegen 2022 um 31 %. | differs subject
          Der Handel mit Chabarowsk stieg im zweiten Halbjahr 2024 um 14 Prozent. | differs value
          Der Handelsumsatz mit der Region Lipezk belief sich 2021 auf 315 Mio. Rubel. | differs unit
          Der belarussische Präsident bezifferte den Handel mit Lipezk auf 330 Millionen Dollar. | supported
          Laut Lukaschenko wäre eine halbe Milliarde Dollar Handel mit Lipezk besser. | supported
          Für das Projekt in Chabarowsk sind etwa ein Jahr veranschlagt. | supported
          Das Projekt in Chabarowsk wird etwa drei Jahre dauern. | differs value
          2021 lag der Export von Belarus nach Lipezk bei 91 Mio. Dollar. | differs period
          2022 exportierte Belarus Waren für 70 Mio. Dollar nach Lipezk. | differs period
          Der Handel zwischen Russland und Belarus betrug 2022 334 Mio. Dollar. | not_in_sources
          Von Januar bis März 2023 betrug der Handel mit Lipezk 86 Mio. Dollar. | differs value
          Im ersten Quartal 2022 lag der Handel mit Lipezk bei 68 Mio. Dollar. | differs period
          Die Region Lipezk exportierte 2022 Güter im Wert von über 91 Mio. Dollar nach Belarus. | differs subject
          Lipezk bezog 2022 aus Belarus Waren für über 91 Mio. Dollar. | supported
          Seit 2020 schrumpft der Handel mit Lipezk und lag 2022 bei 334 Mio. Dollar. | supported
          Nur jeder vierte in Lipezk gekaufte Traktor kommt aus Belarus. | differs value
          Artamonow war schon fünfmal in Belarus. | not_in_sources
          Belarus sold Lipetsk goods worth more than $91m in 2022. | supported
          Mutual trade between Belarus and Lipetsk amounted to $315 million in 2021. | supported
          Belarus is Perm's second-largest import partner. | supported
          Belarus was the tenth biggest export partner of Perm Krai at the end of 2023. | supported
          One in two tractors bought in Lipetsk is Belarusian. | supported
          Half the tractors sold in Lipetsk Oblast are Belarusian. | supported
          Trade with Lipetsk jumped from $315m in 2021 to almost $334m in 2022. | supported; supported
          The Khabarovsk project will take roughly one year. | supported
          The Khabarovsk project will take around five years. | differs value
          Khabarovsk's trade with Belarus surged 40% in the second half of 2024. | supported
          Khabarovsk's trade with Belarus surged 40% in the first half of 2024. | differs period
          Khabarovsk's trade with Belarus surged 4% in the second half of 2024. | differs value
          Khabarovsk's trade with China surged 40% in the second half of 2024. | differs subject
          Imports from Lipetsk grew 31% in 2022. | differs subject
          Belarusian exports to Lipetsk grew by 31 million dollars in 2022. | not_in_sources
          Belarusian exports to Lipetsk totalled $31 million in 2022. | differs value
          Lipetsk bought more than $91 million of Belarusian goods in 2022. | supported
          Belarus wants to bring trade with Lipetsk to $500 million. | supported
          Belarus wants to bring trade with Lipetsk to $5 billion. | differs value
          Trade with Lipetsk grew 2.5% in the first quarter of 2023. | supported
          Trade with Lipetsk shrank 2.5% in the first quarter of 2023. | differs direction
          Trade with Lipetsk in the first quarter of 2023 was $68 billion. | differs scale
          Trade with Lipetsk in January-March 2023 reached 68 million euros. | differs unit
          Perm ranks Belarus 2nd among its import partners. | supported
          Perm ranks Belarus 3rd among its import partners. | differs value
          The Minsk hotel has 300 rooms. | not_in_sources
          Igor Artamonov has governed for 12 years. | not_in_sources
          Exports to Lipetsk exceeded $91 million in 2022. | supported
          Exports to Lipetsk did not reach $70 million in 2021. | differs direction
          Exports to Lipetsk hit $70 million in 2021 and over $91 million in 2022. | supported; supported
          Belarus exported $70 million to Lipetsk in 2021; a year later the figure was over $91 million. | supported; supported
          Объём торговли Беларуси и Липецкой области в 2021 году — 315 миллионов долларов. | supported
          Взаимный товарооборот с Липецкой областью за 2022 год — почти 334 млн долларов США. | supported
          Беларусь продала в Липецкую область в 2022 году товаров более чем на 91 млн долларов. | supported
          Поставки белорусских товаров в Липецкую область в 2022 году увеличились на 31 процент. | supported
          Половина тракторов в Липецкой области – белорусские. | supported
          Один из двух тракторов в Липецкой области произведен в Беларуси. | supported
          Беларусь — второй по величине импортный партнер Пермского края. | supported
          Беларусь занимает десятое место среди экспортных партнеров Пермского края. | supported
          Беларусь входит в топ-10 экспортных партнеров Пермского края. | supported
          Импорт из Липецкой области вырос в 2022 году на 31%. | differs subject
          Липецкая область закупила в Беларуси в 2022 году товаров более чем на 91 млн долларов. | supported
          Торговля с Хабаровским краем во втором полугодии 2024 года выросла на 14%. | differs value
          Товарооборот с Липецкой областью в первом квартале 2023 года составил 86 млн долларов. | differs value
          Товарооборот с Липецкой областью в первом квартале 2022 года составил 68 млн долларов. | differs period
          С Пермским краем хотят выйти на товарооборот в полмиллиарда долларов. | supported
          С Пермским краем хотят выйти на товарооборот в 5 млрд долларов. | differs value
          Проект в Хабаровском крае займет примерно год. | supported
          Проект в Хабаровском крае займет около пяти лет. | differs value
          Лукашенко хочет довести товарооборот с Липецкой областью до 500 млн евро. | differs unit
          Товарооборот с Липецкой областью в 2022 году не превысил 315 млн долларов. | not_in_sources
          Артамонов побывал в Беларуси трижды. | supported
          Экспорт Беларуси в Липецкую область в 2021 году — 70 млн долларов, в 2022 году — более 91 млн. | supported; supported
          Товарооборот с Липецкой областью вырос с 315 до 334 млн долларов. | supported; supported
          Товарооборот с Липецкой областью упал с 334 до 315 млн долларов. | differs direction; differs direction
          Население Липецкой области — 1,1 млн человек. | not_in_sources
          """)
  void judgesClaimsInManyWords(String text, String verdicts) {
    assertThat(verdicts(text)).isEqualTo(verdicts);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          Belarus' exports to Lipetsk saw 31% growth in 2022. | supported
          Growth in exports to Lipetsk was 31% in 2022. | supported
          Exports to Lipetsk: an increase of 31% in 2022. | supported
          A 31% rise in Belarusian exports to Lipetsk was recorded in 2022. | supported
          Der Zuwachs der Exporte nach Lipezk betrug 2022 31 %. | supported
          Die Exporte nach Lipezk lagen 2022 um 31 % höher als 2021. | supported
          2022 exportierte Belarus 31 Prozent mehr nach Lipezk. | supported
          Прирост экспорта в Липецкую область в 2022 году составил 31%. | supported
          Рост экспорта в Липецкую область в 2022 году – 31%. | supported
          Экспорт в Липецкую область в 2022 году прибавил 31%. | supported
          Im zweiten Halbjahr 2024 nahm der Handel mit Chabarowsk um 40 Prozent ab. | differs direction
          Im zweiten Halbjahr 2024 ging der Handel mit Chabarowsk um 40 Prozent zurück. | differs direction
          Im zweiten Halbjahr 2024 nahm der Handel mit Chabarowsk um 40 Prozent zu. | supported
          2022 gingen die Exporte nach Lipezk auf 91 Mio. Dollar zurück. | differs direction
          2022 legten die Exporte nach Lipezk um 31 Prozent zu. | supported
          Der Handel mit Lipezk betrug 2022 fast 334 Mio. Dollar (2021: 315 Mio.). | supported; supported
          Trade with Lipetsk reached almost $334 million in 2022, up from $315 million a year earlier. | supported; supported
          Der Handel mit Lipezk erreichte 2022 fast 334 Mio. Dollar nach 315 Mio. Dollar im Vorjahr. | supported; supported
          Der Handel mit Lipezk erreichte 2022 fast 334 Mio. Dollar nach 315 Mio. im Jahr davor. | supported; supported
          The turnover between Belarus and Lipetsk was $315 million in 2021. | supported
          Turnover with Lipetsk was $315 million in 2021. | supported
          Lipetsk–Belarus turnover was $315 million in 2021. | supported
          Belarus is Perm's third-largest import partner. | differs value
          На конец 2023 года Беларусь занимает третью строчку среди импортных партнеров Пермского края. | differs value
          Беларусь – третий по величине партнер Пермского края по импорту. | differs value
          Belarus is third among Perm's import partners. | differs value
          Trade with Khabarovsk doubled in the second half of 2024. | differs value
          Торговля с Хабаровским краем во втором полугодии 2024 года выросла вдвое. | differs value
          Липецк отправил в Беларусь в 2022 году товаров более чем на 91 млн долларов. | differs subject
          Belarus shipped more than $91 million worth of goods to Lipetsk in 2022. | supported
          Lipetsk shipped more than $91 million worth of goods to Belarus in 2022. | differs subject
          The aim is trade of $500 million with Lipetsk. | supported
          $500 million in trade with Lipetsk is the goal. | supported
          They agreed to strive for $500 million in trade with Lipetsk. | supported
          Als Ziel für den Handel mit Lipezk wurden 500 Mio. Dollar ausgegeben. | supported
          Handel mit Lipezk 2022: 334 Mio. Dollar. | supported
          Der Handel mit der Region Lipezk erreichte in den ersten drei Monaten des Jahres 2023 68 Mio. Dollar. | supported
          2,5 Prozent mehr Handel mit Lipezk im ersten Quartal 2023. | supported
          Zwischen Januar und März 2023 erreichte der Handel mit Lipezk 68 Mio. Dollar. | supported
          За три месяца 2023 года товарооборот с Липецкой областью составил 68 млн долларов. | supported
          """)
  void readsGrowthRanksAndYearsBefore(String text, String verdicts) {
    assertThat(verdicts(text)).isEqualTo(verdicts);
  }

  /// Targets, levels, relative times, ranks, sides of a trade and numbers that are no figures, in
  /// many wordings.
  @ParameterizedTest
  @CsvFileSource(resources = "/figures/claims.psv", delimiter = '|', quoteCharacter = '~')
  void judgesClaimsOfAFile(String text, String verdicts) {
    assertThat(verdicts(text)).isEqualTo(verdicts);
  }

  private String verdicts(String text) {
    return check
        .check(text, LANGUAGES.detect(text), Optional.of(LocalDate.of(2026, 11, 1)), LEDGER)
        .stream()
        .map(CheckedFigure::verdict)
        .map(CheckedClaimsTest::words)
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
