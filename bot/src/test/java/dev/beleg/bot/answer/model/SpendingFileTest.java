package dev.beleg.bot.answer.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpendingFileTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
  private static final Spent ONE = new Spent(2_000, 100, new BigDecimal("0.0036"));
  private static final Spent TWO = new Spent(4_000, 200, new BigDecimal("0.0072"));

  @TempDir Path folder;
  private Path file;

  @BeforeEach
  void name() {
    file = folder.resolve("use.tsv");
  }

  private SpendingFile inDollars() {
    return new SpendingFile(file, "USD");
  }

  @Test
  void addsUpWhatEachChatSpent() {
    SpendingFile spendings = inDollars();
    assertThat(spendings.of(TODAY)).isEmpty();
    spendings.add(TODAY, "a", ONE);
    spendings.add(TODAY, "b", ONE);
    spendings.add(TODAY, "a", ONE);
    assertThat(inDollars().of(TODAY)).isEqualTo(Map.of("a", TWO, "b", ONE));
    assertThat(inDollars().of(TODAY)).as("once more").isEqualTo(Map.of("a", TWO, "b", ONE));
  }

  @Test
  void forgetsOtherDays() throws IOException {
    inDollars().add(TODAY.minusDays(1), "a", ONE);
    assertThat(inDollars().of(TODAY)).isEmpty();
    assertThat(file).isEmptyFile();
  }

  @Test
  void passesOverWhatAKilledProcessLeftInTheMiddle() throws IOException {
    inDollars().add(TODAY, "a", ONE);
    Files.writeString(file, "\n2026-11-23\tb\t20", StandardOpenOption.APPEND);
    inDollars().add(TODAY, "a", ONE);
    assertThat(inDollars().of(TODAY)).isEqualTo(Map.of("a", TWO));
  }

  @Test
  void doesNotAddUpMoneyOfAnotherCurrency() {
    inDollars().add(TODAY, "a", ONE);
    assertThat(new SpendingFile(file, "EUR").of(TODAY))
        .isEqualTo(Map.of("a", new Spent(2_000, 100, BigDecimal.ZERO)));
  }

  @Test
  void goesOnWhereTheFileCannotBeUsed() throws IOException {
    Files.createDirectory(file);
    Files.createFile(file.resolve("in the way"));
    assertThatCode(
            () -> {
              inDollars().of(TODAY);
              inDollars().add(TODAY, "a", ONE);
            })
        .doesNotThrowAnyException();
  }
}
