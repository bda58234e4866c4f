package dev.beleg.bot.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpellingTest {

  @ParameterizedTest
  @CsvSource({
    "data, data, 0",
    "dat, data, 1",
    "datta, data, 1",
    "dsta, data, 1",
    "adta, data, 1",
    "corpsu, corpus, 1",
    "'', data, 4"
  })
  void countsTheLettersToChange(String from, String to, int distance) {
    assertThat(Spelling.distance(from, to)).isEqualTo(distance);
  }

  @Test
  void proposesNothingWhereNoWordIsNear() {
    assertThat(Spelling.nearest("telegram", List.of("data", "corpus"))).isEmpty();
  }
}
