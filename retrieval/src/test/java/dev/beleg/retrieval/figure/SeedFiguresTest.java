package dev.beleg.retrieval.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// Every figure of the articles that ship with the product, and what is left out on purpose.
class SeedFiguresTest {

  private static final List<ArticleFigures> ARTICLES = Seeds.figures();

  /// surface | subject | measure | kind | value | unit | hedge | period | compared with
  private static final String EXPECTED =
      """
      000_0cc63a20bb3e09ed.txt
      jeder zweite Traktor|RU-LIP|share|share|50|percent|||
      $315 Mio.|RU-LIP|trade-turnover|actual|315000000|USD||2021-01-01/2021-12-31|
      fast $334 Mio.|RU-LIP|trade-turnover|actual|334000000|USD|almost|2022-01-01/2022-12-31|
      $70 Mio.|RU-LIP|exports|actual|70000000|USD||2021-01-01/2021-12-31|
      über $91 Mio.|RU-LIP|exports|actual|91000000|USD|over|2022-01-01/2022-12-31|
      31 %|RU-LIP|exports|change|31|percent||2022-01-01/2022-12-31|2021-01-01/2021-12-31
      500 Millionen US-Dollar|RU-LIP|trade-turnover|target|500000000|USD|||
      001_7fe66222bde10e6b.txt
      $0.5bn|RU-LIP|trade-turnover|target|500000000|USD|||
      $330 million|RU-LIP|trade-turnover|actual|330000000|USD|||
      half a billion|RU-LIP|trade-turnover|target|500000000|USD|||
      $330 million|RU-LIP|trade-turnover|actual|330000000|USD||2022-01-01/2022-12-31|
      half a billion|RU-LIP|trade-turnover|target|500000000|USD|||
      $500 million|RU-LIP|trade-turnover|target|500000000|USD|||
      $315 million|RU-LIP|trade-turnover|actual|315000000|USD||2021-01-01/2021-12-31|
      almost $334 million|RU-LIP|trade-turnover|actual|334000000|USD|almost|2022-01-01/2022-12-31|
      $70 million|RU-LIP|exports|actual|70000000|USD||2021-01-01/2021-12-31|
      more than $91 million|RU-LIP|exports|actual|91000000|USD|over|2022-01-01/2022-12-31|
      31%|RU-LIP|exports|change|31|percent||2022-01-01/2022-12-31|2021-01-01/2021-12-31
      $68 million|RU-LIP|trade-turnover|actual|68000000|USD||2023-01-01/2023-03-31|
      2.5%|RU-LIP|trade-turnover|change|2.5|percent||2023-01-01/2023-03-31|2022-01-01/2022-03-31
      three times|RU-LIP|number-of-visits|count|3|times||2022-06-01/2023-06-01|
      002_2df973b41103d8e7.txt
      003_5657ae1482649044.txt
      etwa ein Jahr|RU-KHA|duration|actual|1|year|about||
      40 Prozent|RU-KHA|trade-turnover|change|40|percent||2024-07-01/2024-12-31|
      004_e7fd2283c810d65a.txt
      0,5 Milliarden Dollar|RU-PER|trade-turnover|target|500000000|USD|||
      Platz 10|RU-PER|exports|rank|10|rank||2023-12-31/2023-12-31|
      Platz 2|RU-PER|imports|rank|2|rank||2023-12-31/2023-12-31|
      """;

  @Test
  void readsEveryFigureOfTheSeeds() {
    StringBuilder found = new StringBuilder();
    for (ArticleFigures article : ARTICLES) {
      found.append(article.article()).append('\n');
      article.figures().forEach(figure -> found.append(line(figure)).append('\n'));
    }
    assertThat(found).hasToString(EXPECTED);
  }

  /// "100% sure" measures nothing; "über die letzten zwei Jahre", the days of the datelines and of
  /// the meeting, and years are periods; "zum ersten Mal" is an idiom; repeated paragraphs are read
  /// once.
  @Test
  void leavesOutWhatMeasuresNothing() {
    List<String> surfaces =
        ARTICLES.stream()
            .flatMap(article -> article.figures().stream())
            .map(Figure::surface)
            .toList();
    assertThat(surfaces).doesNotContain("100%", "two years", "01", "17", "ersten");
    assertThat(surfaces.stream().filter("etwa ein Jahr"::equals)).hasSize(1);
    assertThat(ARTICLES.get(2).figures()).isEmpty();
  }

  @Test
  void keepsWhoSaysSo() {
    assertThat(speaker(0, "500 Millionen US-Dollar")).contains("Alexander Lukaschenko");
    assertThat(speaker(1, "$500 million")).contains("the Belarusian leader");
    assertThat(speaker(3, "40 Prozent")).contains("Dmitri Demeschin");
    assertThat(speaker(4, "0,5 Milliarden Dollar")).contains("Dmitri Krutoi");
    assertThat(speaker(4, "Platz 10")).contains("Gouverneur Dmitri Machonin");
    assertThat(speaker(0, "fast $334 Mio.")).isEmpty();
  }

  @Test
  void notesWhatTheEndpointsOfAChangeGive() {
    assertThat(figure(0, "31 %").note()).contains("the endpoints give 30 %");
  }

  @Test
  void tellsWhoseGoodsGoWhere() {
    assertThat(figure(0, "über $91 Mio.").parties())
        .contains(new Parties.OneWay(Optional.of("BY"), Optional.of("RU-LIP")));
  }

  private static Optional<String> speaker(int article, String surface) {
    return figure(article, surface).speaker();
  }

  private static Figure figure(int article, String surface) {
    return ARTICLES.get(article).figures().stream()
        .filter(figure -> figure.surface().equals(surface))
        .findFirst()
        .orElseThrow();
  }

  private static String line(Figure figure) {
    return String.join(
        "|",
        figure.surface(),
        figure.subject().orElse(""),
        figure.measure().orElse(""),
        figure.kind().id(),
        figure.quantity().value().toPlainString(),
        figure.unit().id().orElse(""),
        figure.quantity().hedging().map(Hedge::id).orElse(""),
        days(Optional.of(figure.period())),
        days(figure.comparison()));
  }

  private static String days(Optional<Period> period) {
    Optional<LocalDate> from = period.flatMap(Period::firstDay);
    Optional<LocalDate> to = period.flatMap(Period::lastDay);
    return from.isEmpty() && to.isEmpty()
        ? ""
        : from.map(LocalDate::toString).orElse("") + "/" + to.map(LocalDate::toString).orElse("");
  }
}
