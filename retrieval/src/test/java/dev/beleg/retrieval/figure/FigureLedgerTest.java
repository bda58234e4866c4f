package dev.beleg.retrieval.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.beleg.retrieval.article.ArticleId;
import java.util.List;
import org.junit.jupiter.api.Test;

class FigureLedgerTest {

  private static final FigureLedger LEDGER = Seeds.ledger();

  private static final LedgerFilter LIPETSK = LedgerFilter.ALL.withSubject("RU-LIP");

  @Test
  void tellsAFigureOfTwoArticlesOnce() {
    List<LedgerEntry> turnover =
        LEDGER.select(LIPETSK.withMeasure("trade-turnover").withPeriod(Period.year(2021)));
    assertThat(turnover)
        .singleElement()
        .satisfies(
            entry ->
                assertThat(entry.sources())
                    .extracting(sourced -> sourced.figure().surface())
                    .containsExactly("$315 Mio.", "$315 million"));
  }

  @Test
  void joinsATargetHoweverItIsWorded() {
    List<LedgerEntry> targets = LEDGER.select(LIPETSK.withKind(Kind.TARGET));
    assertThat(targets)
        .singleElement()
        .satisfies(
            entry ->
                assertThat(entry.sources())
                    .extracting(sourced -> sourced.figure().surface())
                    .contains("500 Millionen US-Dollar", "$0.5bn", "half a billion"));
  }

  @Test
  void saysThatRoundingExplainsADifference() {
    List<LedgerEntry> turnover =
        LEDGER.select(LIPETSK.withMeasure("trade-turnover").withPeriod(Period.year(2022)));
    assertThat(turnover)
        .extracting(entry -> entry.figure().surface())
        .containsExactly("fast $334 Mio.", "$330 million");
    assertThat(turnover)
        .allSatisfy(
            entry ->
                assertThat(entry.conflicts())
                    .extracting(LedgerEntry.Conflict::kind)
                    .containsExactly(LedgerEntry.Conflict.Kind.ROUNDING));
  }

  @Test
  void saysThatAnUndatedFigureIsADatedOneRounded() {
    List<LedgerEntry> undated =
        LEDGER.select(LIPETSK.withMeasure("trade-turnover")).stream()
            .filter(entry -> entry.figure().period().unstated())
            .filter(entry -> entry.figure().kind() == Kind.ACTUAL)
            .toList();
    assertThat(undated)
        .extracting(entry -> entry.figure().surface())
        .containsExactly("$330 million");
    assertThat(undated.getFirst().conflicts())
        .extracting(LedgerEntry.Conflict::words)
        .contains("'fast $334 Mio.' agrees when rounded");
    assertThat(undated.getFirst().conflicts())
        .extracting(LedgerEntry.Conflict::kind)
        .containsOnly(LedgerEntry.Conflict.Kind.ROUNDING);
  }

  @Test
  void showsDifferentValuesAsAConflict() {
    SourcedFigure first =
        LEDGER.select(LIPETSK.withPeriod(Period.year(2021))).getFirst().sources().getFirst();
    Figure told = first.figure();
    Figure other =
        new Figure(
            told.topic(),
            new Quantity.Exact(told.quantity().value().add(told.quantity().value())),
            told.unit(),
            told.kind(),
            told.timing(),
            told.telling(),
            told.quote(),
            told.span());
    FigureLedger ledger =
        FigureLedger.of(
            List.of(first, new SourcedFigure(first.article(), first.published(), other)));
    assertThat(ledger.entries())
        .allSatisfy(
            entry ->
                assertThat(entry.conflicts())
                    .extracting(LedgerEntry.Conflict::kind)
                    .containsExactly(LedgerEntry.Conflict.Kind.DIFFERENT));
  }

  @Test
  void findsWhatAnArticleTells() {
    assertThat(LEDGER.tellings(new ArticleId("003_5657ae1482649044.txt")))
        .extracting(telling -> telling.sourced().figure().surface())
        .containsExactlyInAnyOrder("etwa ein Jahr", "40 Prozent");
    assertThat(LEDGER.tellings(new ArticleId("none.txt"))).isEmpty();
  }

  @Test
  void findsFiguresByEitherSideOfATrade() {
    assertThat(LEDGER.select(LedgerFilter.ALL.withSubject("BY").withKind(Kind.CHANGE)))
        .extracting(entry -> entry.figure().subject().orElseThrow())
        .contains("RU-KHA", "RU-LIP");
  }

  @Test
  void findsNothingForAnUnknownSubject() {
    assertThat(LEDGER.select(LedgerFilter.ALL.withSubject("RU-XXX"))).isEmpty();
  }

  @Test
  void givesAFigureTheSameIdEachTime() {
    assertThat(Seeds.ledger().entries())
        .extracting(LedgerEntry::id)
        .containsExactlyElementsOf(LEDGER.entries().stream().map(LedgerEntry::id).toList());
  }

  @Test
  void readsBackWhatItWrites() {
    List<SourcedFigure> all =
        LEDGER.entries().stream().flatMap(entry -> entry.sources().stream()).toList();
    assertThat(all)
        .isNotEmpty()
        .allSatisfy(
            sourced ->
                assertThat(FigureCodec.parse(FigureCodec.format(sourced))).isEqualTo(sourced));
  }

  @Test
  void refusesALineThatIsNoFigure() {
    assertThatThrownBy(() -> FigureCodec.parse("a\tb"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("fields");
  }
}
