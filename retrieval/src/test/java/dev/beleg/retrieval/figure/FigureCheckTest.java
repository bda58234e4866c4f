package dev.beleg.retrieval.figure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.beleg.retrieval.language.Language;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FigureCheckTest {

  private static final FigureLedger LEDGER = Seeds.ledger();
  private final FigureCheck check =
      new FigureCheck(new FigureReader(Seeds.EXTRACTOR, Seeds.VOCABULARY));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ENGLISH | Exports to Lipetsk rose 31% to $91m                    | supported; supported
          ENGLISH | Exports to Lipetsk rose 31% to $19m                    | supported; differs value
          ENGLISH | Exports to Lipetsk rose 31 percentage points to $91m   | differs unit; supported
          ENGLISH | Exports to Lipetsk rose 31% to $91m in 2021            | differs period; differs period
          ENGLISH | Exports to Lipetsk rose 31% to €91m                    | supported; differs unit
          ENGLISH | Exports to Lipetsk rose 31% to $91 billion             | supported; differs scale
          ENGLISH | Exports to Lipetsk fell 31% in 2022                    | differs direction
          ENGLISH | Exports to Perm rose to $91m in 2022                   | not_in_sources
          ENGLISH | Trade with Lipetsk reached $500 million                | differs kind
          ENGLISH | Trade with Lipetsk was more than $334 million in 2022  | differs hedge
          ENGLISH | Trade with Lipetsk was $330 million in 2022            | supported
          ENGLISH | The company hired 4,000 engineers                      | not_in_sources
          GERMAN  | Der Handelsumsatz mit Lipezk lag 2021 bei 315 Mio. US-Dollar. | supported
          GERMAN  | Der Handelsumsatz mit Lipezk lag 2021 bei 513 Mio. US-Dollar. | differs value
          RUSSIAN | Товарооборот с Липецкой областью в 2021 году составил $315 млн. | supported
          RUSSIAN | Товарооборот с Липецкой областью в 2021 году составил $315 млрд. | differs scale
          """)
  void judgesEachFigure(Language language, String text, String verdicts) {
    assertThat(verdicts(text, language)).isEqualTo(verdicts);
  }

  @Test
  void readsEachLineInItsOwnLanguage() {
    String german = "Die Exporte nach Lipezk stiegen im Jahr 2022 um 31 Prozent.\n";
    String russian = "Белорусский экспорт в Липецкую область в 2022 году снизился на 31%.\n";
    assertThat(check.check(german + russian, Optional.of(LocalDate.of(2023, 6, 10)), LEDGER))
        .extracting(checked -> checked.verdict().id())
        .containsExactly("supported", "differs");
  }

  @Test
  void saysWhatItTookForGranted() {
    CheckedFigure checked = checked("Exports to Lipetsk reached $91m", Language.ENGLISH).getFirst();
    assertThat(checked.assumed()).containsExactly(Assumed.PERIOD, Assumed.SIDES);
  }

  @Test
  void saysThatItDoesNotCheckWhoSaidIt() {
    assertThat(
            checked(
                    "Exports to Lipetsk rose 31% in 2022, Foreign Minister Sergei Aleinik said.",
                    Language.ENGLISH)
                .getFirst()
                .assumed())
        .contains(Assumed.SPEAKER);
  }

  @Test
  void showsTheSourcedFigureBesideAWrongOne() {
    CheckedFigure checked = checked("Exports to Lipetsk hit $19m", Language.ENGLISH).getFirst();
    assertThat(checked.verdict())
        .isInstanceOfSatisfying(
            CheckedFigure.Verdict.Differs.class,
            differs ->
                assertThat(differs.sourced().getFirst().figure().surface())
                    .isEqualTo("über $91 Mio."));
  }

  private List<CheckedFigure> checked(String text, Language language) {
    return check.check(text, language, Optional.of(LocalDate.of(2023, 6, 10)), LEDGER);
  }

  private String verdicts(String text, Language language) {
    return checked(text, language).stream()
        .map(CheckedFigure::verdict)
        .map(FigureCheckTest::words)
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
