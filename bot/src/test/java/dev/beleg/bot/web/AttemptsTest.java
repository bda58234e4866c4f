package dev.beleg.bot.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.beleg.bot.chat.Samples;
import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class AttemptsTest {

  private static final Instant NOON = Samples.NOON;
  private static final InetAddress ONE = InetAddress.ofLiteral("203.0.113.1");
  private static final InetAddress OTHER = InetAddress.ofLiteral("203.0.113.2");

  private final Attempts attempts = new Attempts();

  @Test
  void makesWaitWhoFailedThriceAndNobodyElse() {
    fail(ONE, 3);
    assertThat(attempts.isTooSoon(ONE, NOON)).isTrue();
    assertThat(attempts.isTooSoon(ONE, NOON.plusSeconds(1))).isFalse();
    assertThat(attempts.isTooSoon(OTHER, NOON)).isFalse();
  }

  @Test
  void makesWaitLongerWithEachFailureButHalfAMinuteAtMost() {
    fail(ONE, 6);
    assertThat(attempts.isTooSoon(ONE, NOON.plusSeconds(7))).isTrue();
    fail(ONE, 100);
    assertThat(attempts.isTooSoon(ONE, NOON.plus(Duration.ofSeconds(32)))).isFalse();
  }

  @Test
  void forgetsWhatWentWrongBeforeASuccess() {
    fail(ONE, 10);
    attempts.succeeded(ONE);
    fail(ONE, 1);
    assertThat(attempts.isTooSoon(ONE, NOON)).isFalse();
  }

  @Test
  void remembersNoMoreThanItHasRoomFor() {
    fail(ONE, 10);
    for (int i = 0; i < Attempts.MOST; i++) {
      fail(InetAddress.ofLiteral("10.%d.%d.%d".formatted(i >> 16, i >> 8 & 255, i & 255)), 1);
    }
    assertThat(attempts.isTooSoon(ONE, NOON)).isFalse();
  }

  private void fail(InetAddress sender, int times) {
    for (int i = 0; i < times; i++) {
      attempts.failed(sender, NOON);
    }
  }
}
