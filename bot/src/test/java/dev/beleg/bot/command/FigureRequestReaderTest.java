package dev.beleg.bot.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.beleg.retrieval.figure.FigureCheck;
import dev.beleg.retrieval.figure.FigureExtractor;
import dev.beleg.retrieval.figure.FigureReader;
import dev.beleg.retrieval.language.Vocabulary;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FigureRequestReaderTest {

  private static final Vocabulary VOCABULARY =
      Vocabulary.read(Path.of(System.getProperty("beleg.home"), "config/lexicon"));
  private static final FigureExtractor EXTRACTOR = new FigureExtractor();

  private final FigureRequestReader reader =
      new FigureRequestReader(
          new Library.Words(
              VOCABULARY, EXTRACTOR, new FigureCheck(new FigureReader(EXTRACTOR, VOCABULARY))));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          lipezk 2022                        | RU-LIP        |                | 2022-01-01..2022-12-31
          lipezk exporte 2022                | RU-LIP        | exports        | 2022-01-01..2022-12-31
          Lipetsk trade turnover             | RU-LIP        | trade-turnover |
          Липецк товарооборот 2021           | RU-LIP        | trade-turnover | 2021-01-01..2021-12-31
          exports lipezk wologda             | RU-LIP RU-VLG | exports        |
          Handelsumsatz mit dem Gebiet Perm  | RU-PER        | trade-turnover |
          Exporte im 1. Quartal 2023         |               | exports        | 2023-01-01..2023-03-31
          trade turnover last year           |               | trade-turnover | 2025-01-01..2025-12-31
          Lipezkk                            |               |                |
          """)
  void readsSubjectMeasureAndTimeInWhateverLanguage(
      String text, String subjects, String measures, String periods) {
    FigureRequest request = reader.read(text, LocalDate.of(2026, 7, 1));
    assertThat(new TreeSet<>(request.subjects())).containsExactlyElementsOf(words(subjects));
    assertThat(request.measures()).containsExactlyInAnyOrderElementsOf(words(measures));
    assertThat(request.periods())
        .map(p -> p.firstDay().orElseThrow() + ".." + p.lastDay().orElseThrow())
        .containsExactlyElementsOf(words(periods));
  }

  @ParameterizedTest
  @CsvSource({"Lipezkk, Lipezkk", "lipezk frobnication 2022, frobnication"})
  void tellsWhichWordsItDoesNotUnderstand(String text, String unread) {
    assertThat(reader.read(text, LocalDate.of(2026, 7, 1)).unread()).containsExactly(unread);
  }

  @Test
  void readsTheBeginningOfAnEndlessRequestAndSaysThatTheRestIsUnread() {
    FigureRequest request = reader.read("lipezk ".repeat(8_500), LocalDate.of(2026, 7, 1));
    assertThat(request.subjects()).containsExactly("RU-LIP");
    assertThat(request.unread())
        .singleElement()
        .asString()
        .startsWith("lipezk lipezk")
        .endsWith("…")
        .hasSizeLessThan(100);
  }

  private static List<String> words(String cell) {
    return cell == null ? List.of() : List.of(cell.split(" "));
  }

  @ParameterizedTest
  @CsvSource({
    "lipezk foo bar, foo bar",
    "Lipezk im Jahr 2022 um 8 Uhr, Uhr",
    "the trade turnover of Lipetsk in 2022, ''",
    "Handelsumsatz mit dem Gebiet Lipezk im Jahr 2022, ''",
    "Lipezk und Perm 2, ''",
    "товарооборот с Липецкой областью за 2022 и 2023, ''"
  })
  void passesOverShortWordsThatJoinOthersAlone(String text, String unread) {
    assertThat(String.join(" ", reader.read(text, LocalDate.of(2026, 7, 1)).unread()))
        .isEqualTo(unread);
  }
}
