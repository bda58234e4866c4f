package dev.beleg.bot.config;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ByteSizeTest {

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          1,        1
          1048576,  1048576
          12 B,     12
          800kB,    800000
          5 MB,     5000000
          1.5 mb,   1500000
          8 MB,     8000000
          """)
  void readsNumberAndUnit(String text, int bytes) {
    assertThat(ByteSize.parse(text)).contains(bytes);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "0", "-1", "MB", "5 M", "5,5 MB", "1 GB", "8.1 MB", "0.1 B", "9999999999999"})
  void refusesWhatIsNoSizeOrOutOfRange(String text) {
    assertThat(ByteSize.parse(text)).isEmpty();
  }
}
