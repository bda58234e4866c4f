package dev.beleg.bot.chat;

import static dev.beleg.bot.chat.Samples.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PaceTest {

  @Test
  void keepsMessagesApart() {
    Pace pace = new Pace(10);
    assertThat(pace.reserve(NOON, false)).isZero();
    assertThat(pace.reserve(NOON, false)).isEqualTo(Duration.ofMillis(100));
    assertThat(pace.reserve(NOON, true)).isEqualTo(Duration.ofMillis(200));
  }

  @Test
  void anAnswerDoesNotWaitForAThousandDigests() {
    Pace pace = new Pace(10);
    for (int i = 0; i < 1_000; i++) {
      pace.reserve(NOON, true);
    }
    assertThat(pace.reserve(NOON, false)).isEqualTo(Duration.ofMillis(100));
    assertThat(pace.reserve(NOON, false)).isEqualTo(Duration.ofMillis(300));
    assertThat(pace.reserve(NOON.plusSeconds(300), false)).isZero();
  }

  @Test
  void neverExceedsTheRateWhateverComesInWhicheverOrder() {
    Random random = new Random(5);
    for (int run = 0; run < 200; run++) {
      Pace pace = new Pace(10);
      List<Long> moments = new ArrayList<>();
      long now = 0;
      for (int i = 0; i < 200; i++) {
        now += random.nextInt(4) == 0 ? random.nextInt(3_000) : 0;
        boolean patient = random.nextInt(3) > 0;
        moments.add(now + pace.reserve(NOON.plusMillis(now), patient).toMillis());
      }
      moments.sort(Long::compare);
      for (int i = 1; i < moments.size(); i++) {
        assertThat(moments.get(i) - moments.get(i - 1)).isGreaterThanOrEqualTo(100);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 60, 3_599, 86_400})
  void keepsItsPaceWhenTheClockIsSetBack(int seconds) {
    Pace pace = new Pace(10);
    assertThat(pace.reserve(NOON, false)).isZero();
    assertThat(pace.reserve(NOON, false)).isEqualTo(Duration.ofMillis(100));
    assertThat(pace.reserve(NOON.minusSeconds(seconds), false)).isEqualTo(Duration.ofMillis(200));
    assertThat(pace.reserve(NOON.minusSeconds(seconds - 10), false)).isZero();
  }
}
