package dev.beleg.bot.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TableTest {

  @Test
  void alignsColumnsByTheWidthOnScreen() {
    assertThat(
            text(
                new Table(Integer.MAX_VALUE)
                    .add("source", "title", "day")
                    .add("a.txt", "Торговля", "2023-06-01")
                    .add("b.txt", "贸易", "")))
        .containsExactly(
            "source  title     day", //
            "a.txt   Торговля  2023-06-01",
            "b.txt   贸易");
  }

  @Test
  void showsTheFirstRowAsAHeading() {
    assertThat(new Table(80).add("a").add("b").lines())
        .containsExactly(Line.heading("a"), Line.text("b"));
  }

  @Test
  void cutsTheWidestColumnWhereTheScreenIsNarrow() {
    assertThat(
            text(
                new Table(24)
                    .add("source", "title", "day")
                    .add("a.txt", "Belarus und die Region", "1.6.")))
        .containsExactly("source  title       day", "a.txt   Belarus u…  1.6.");
  }

  @Test
  void neverPrintsALineFeedOfACell() {
    assertThat(text(new Table(80).add("a\nb\u001B"))).containsExactly("a b␛");
  }

  @ParameterizedTest
  @CsvSource({"abc, 3", "Липецк, 6", "白俄罗斯, 8", "e\u0301, 1", "'', 0"})
  void measuresTextInColumnsOfTheScreen(String text, int width) {
    assertThat(Table.width(text)).isEqualTo(width);
  }

  private static List<String> text(Table table) {
    return table.lines().stream().map(Line::text).toList();
  }
}
