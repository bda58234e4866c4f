package dev.beleg.retrieval.ingest.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ItemDayTest {

  private static final LocalDate TODAY = LocalDate.of(2025, 3, 10);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          feed       | page       | day        | note
          2025-03-01 |            | 2025-03-01 |
          2025-03-10 |            | 2025-03-10 |
          2025-03-13 |            | 2025-03-10 | the feed says 2025-03-13
          9999-01-01 |            |            | the feed says 9999-01-01
          1970-01-01 |            |            | the feed says 1970-01-01
                     |            |            |
                     | 2025-03-01 | 2025-03-01 |
          9999-01-01 | 2025-03-01 | 2025-03-01 |
          2025-03-01 | 2025-03-02 | 2025-03-02 |
          2025-03-01 | 2019-01-01 | 2025-03-01 |
          """,
      useHeadersInDisplayName = true)
  void believesOnlyWhatCanBe(
      @Nullable LocalDate feed,
      @Nullable LocalDate page,
      @Nullable LocalDate day,
      @Nullable String note) {
    assertThat(ItemDay.of(Optional.ofNullable(feed), Optional.ofNullable(page), TODAY))
        .isEqualTo(new ItemDay(Optional.ofNullable(day), Optional.ofNullable(note)));
  }
}
