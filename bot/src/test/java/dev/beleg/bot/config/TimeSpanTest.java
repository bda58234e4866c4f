package dev.beleg.bot.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimeSpanTest {

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          60 s,    PT1M,    1 min
          90s,     PT1M30S, 90 s
          15 min,  PT15M,   15 min
          12 H,    PT12H,   12 h
          8 d,     PT192H,  8 d
          """)
  void readsNumberAndUnit(String text, Duration span, String written) {
    assertThat(TimeSpan.parse(text)).contains(span);
    assertThat(TimeSpan.format(span)).isEqualTo(written);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "12", "-1 s", "1.5 h", "1 week", "min", "9999999 s"})
  void refusesWhatIsNoLengthOfTime(String text) {
    assertThat(TimeSpan.parse(text)).isEmpty();
  }
}
