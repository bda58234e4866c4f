package dev.beleg.bot.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.beleg.retrieval.article.ArticleId;
import dev.beleg.retrieval.figure.Figure;
import dev.beleg.retrieval.figure.Hedge;
import dev.beleg.retrieval.figure.Kind;
import dev.beleg.retrieval.figure.LedgerEntry;
import dev.beleg.retrieval.figure.Period;
import dev.beleg.retrieval.figure.Quantity;
import dev.beleg.retrieval.figure.Quote;
import dev.beleg.retrieval.figure.SourcedFigure;
import dev.beleg.retrieval.figure.Unit;
import dev.beleg.retrieval.language.Language;
import dev.beleg.retrieval.language.Span;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class SeriesChartTest {

  private static final Wording WORDING =
      new Wording(
          Language.ENGLISH,
          period -> period.firstDay().map(day -> String.valueOf(day.getYear())).orElse("-"),
          _ -> "Lipetsk",
          _ -> "trade",
          key -> key.startsWith("chart.left-out") ? key + " {0} {1}" : key);

  private final List<LedgerEntry> entries = new ArrayList<>();

  @Test
  void drawsStatedHedgedAndAimedAtValuesDifferentlyInOrderOfTime() {
    add("500", "USD", Kind.TARGET, 2025);
    add("315", "USD", Kind.ACTUAL, 2021);
    addHedged("334", 2022);

    assertThat(drawn().points())
        .extracting(Point::number, Point::value, Point::look)
        .containsExactly(
            tuple(1, new BigDecimal("315"), Point.Look.STATED),
            tuple(2, new BigDecimal("334"), Point.Look.HEDGED),
            tuple(3, new BigDecimal("500"), Point.Look.TARGET));
    assertThat(drawn().title()).isEqualTo("Lipetsk: trade");
  }

  @Test
  void standsInTheMiddleOfThePeriod() {
    add("315", "USD", Kind.ACTUAL, 2021);
    add("334", "USD", Kind.ACTUAL, 2022);

    assertThat(drawn().points().getFirst().years()).isBetween(2021.49, 2021.51);
  }

  @Test
  void drawsBothEndsOfARangeAndNothingBetween() {
    add("315", "USD", Kind.ACTUAL, 2021);
    entries.add(
        entry(
            new Quantity.Range(new BigDecimal("60"), new BigDecimal("70"), Optional.empty()),
            new Unit.Money("USD"),
            Kind.ACTUAL,
            Period.year(2022)));

    assertThat(drawn().points())
        .extracting(Point::number, point -> point.value().intValue())
        .containsExactly(tuple(1, 315), tuple(2, 60), tuple(2, 70));
    assertThat(drawn().captions()).hasSize(2);
  }

  @Test
  void putsOneUnitOnTheAxisAndSaysWhatItLeavesOut() {
    add("315", "USD", Kind.ACTUAL, 2021);
    add("334", "USD", Kind.ACTUAL, 2022);
    add("300", "EUR", Kind.ACTUAL, 2022);
    add("20", "USD", Kind.CHANGE, 2022);
    entries.add(
        entry(
            new Quantity.Exact(BigDecimal.TEN),
            new Unit.Percent(),
            Kind.CHANGE,
            new Period.Unstated()));

    assertThat(drawn().points())
        .extracting(point -> point.entry().figure().unit())
        .containsOnly(new Unit.Money("USD"));
    assertThat(drawn().points()).hasSize(2);
    assertThat(drawn().leftOut())
        .containsExactlyInAnyOrder(
            "chart.left-out.unit 1 euros",
            "chart.left-out.unit 1 US dollars, chart.kind.change",
            "chart.left-out.time 1 {1}");
  }

  @Test
  void countsTogetherWhatNobodyKnowsTheMeasureOf() {
    Axis shown =
        new Axis(Optional.of("RU-LIP"), Optional.of("trade"), Optional.of("USD"), Kind.ACTUAL);
    add("315", "USD", Kind.ACTUAL, 2021);
    Map<Axis, List<LedgerEntry>> others = new LinkedHashMap<>();
    for (String subject : List.of("RU-PSK", "RU-OMS")) {
      others.put(
          new Axis(Optional.of(subject), Optional.empty(), Optional.empty(), Kind.ACTUAL), entries);
    }
    others.put(
        new Axis(Optional.of("RU-PSK"), Optional.empty(), Optional.of("EUR"), Kind.ACTUAL),
        entries);
    others.put(
        new Axis(Optional.of("RU-PSK"), Optional.of("trade"), Optional.empty(), Kind.ACTUAL),
        entries);
    assertThat(LeftOut.lines(others, shown, 0, WORDING))
        .containsExactly(
            "chart.left-out.unit 1 euros (Lipetsk)",
            "chart.left-out.topic 1 Lipetsk: trade",
            "chart.left-out.unknown 2 {1}");
  }

  @Test
  void namesTheSourceAndTheWordsOfEachPoint() {
    add("315", "USD", Kind.ACTUAL, 2021);
    add("334", "USD", Kind.ACTUAL, 2022);

    assertThat(drawn().captions())
        .containsExactly(
            "[1] 2021: $315 — a.txt#0-4 «about $315 in all»",
            "[2] 2022: $334 — a.txt#0-4 «about $334 in all»");
  }

  @Test
  void refusesASinglePointAndSaysWhatThereIs() {
    add("315", "USD", Kind.ACTUAL, 2021);
    add("5", "EUR", Kind.ACTUAL, 2022);
    entries.add(
        entry(
            new Quantity.Exact(BigDecimal.ONE),
            new Unit.Money("USD"),
            Kind.ACTUAL,
            new Period.Unstated()));

    assertThat(SeriesChart.of(entries, WORDING))
        .isEqualTo(
            new SeriesChart.Outcome.TooFew(
                List.of(
                    "[1] 2021: $315 — a.txt#0-4 «about $315 in all»",
                    "[2] 2022: $5 — a.txt#0-2 «about $5 in all»"),
                1));
  }

  @Test
  void joinsPointsOnlyWhereTheyCoverEquallyLongTimes() {
    add("315", "USD", Kind.ACTUAL, 2021);
    add("334", "USD", Kind.ACTUAL, 2022);
    assertThat(drawn().comparable()).isTrue();

    entries.add(
        entry(
            new Quantity.Exact(new BigDecimal("68")),
            new Unit.Money("USD"),
            Kind.ACTUAL,
            Period.between(LocalDate.of(2023, 1, 1), LocalDate.of(2023, 3, 31))));
    assertThat(drawn().comparable()).isFalse();
  }

  @Test
  void isAPngOfTheAskedSizeThatIsNotBlank() throws IOException {
    add("315000000", "USD", Kind.ACTUAL, 2021);
    addHedged("334000000", 2022);
    add("500000000", "USD", Kind.TARGET, 2025);

    BufferedImage picture = picture(drawn().png(640, 480));

    assertThat(picture.getWidth()).isEqualTo(640);
    assertThat(picture.getHeight()).isEqualTo(480);
    assertThat(IntStream.range(0, 640 * 480).map(i -> picture.getRGB(i % 640, i / 640)).distinct())
        .hasSizeGreaterThan(8);
    assertThat(
            IntStream.range(440 * 640, 480 * 640)
                .filter(i -> picture.getRGB(i % 640, i / 640) != 0xFFFFFFFF)
                .count())
        .as("ink of the captions")
        .isPositive();
  }

  @Test
  void drawsHundredsOfPointsNegativeAndVastValues() throws IOException {
    for (int year = 1700; year < 2000; year++) {
      add(year % 2 == 0 ? "-5" : "900000000000000000000", "USD", Kind.ACTUAL, year);
    }

    assertThat(picture(drawn().png(400, 400)).getHeight()).isEqualTo(400);
    assertThat(drawn().captions()).hasSize(300);
  }

  @Test
  void refusesPicturesTooSmallToRead() {
    add("315", "USD", Kind.ACTUAL, 2021);
    add("334", "USD", Kind.ACTUAL, 2022);

    assertThatThrownBy(() -> drawn().png(100, 400))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("picture of 100 x 400 pixels");
  }

  private SeriesChart drawn() {
    return ((SeriesChart.Outcome.Drawable) SeriesChart.of(entries, WORDING)).chart();
  }

  private static BufferedImage picture(byte[] png) throws IOException {
    return ImageIO.read(new ByteArrayInputStream(png));
  }

  private void add(String value, String currency, Kind kind, int year) {
    entries.add(
        entry(
            new Quantity.Exact(new BigDecimal(value)),
            new Unit.Money(currency),
            kind,
            Period.year(year)));
  }

  private void addHedged(String value, int year) {
    entries.add(
        entry(
            new Quantity.Approximate(new BigDecimal(value), Hedge.ALMOST),
            new Unit.Money("USD"),
            Kind.ACTUAL,
            Period.year(year)));
  }

  private LedgerEntry entry(Quantity quantity, Unit unit, Kind kind, Period period) {
    String surface = "$" + quantity.value().toPlainString();
    Figure figure =
        new Figure(
            new Figure.Topic(
                Optional.of("RU-LIP"), Optional.of("trade"), Optional.empty(), Optional.empty()),
            quantity,
            unit,
            kind,
            new Figure.Timing(period, Optional.empty(), Optional.empty()),
            Figure.Telling.PLAIN,
            new Quote(surface, "about ", "\nin all"),
            new Span(0, surface.length()));
    SourcedFigure sourced = new SourcedFigure(new ArticleId("a.txt"), Optional.empty(), figure);
    return new LedgerEntry(String.valueOf(entries.size()), figure, List.of(sourced), List.of());
  }
}
