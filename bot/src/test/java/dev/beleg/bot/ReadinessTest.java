package dev.beleg.bot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class ReadinessTest {

  @Test
  void isStartingUntilTheFirstQuestionCanBeAnswered() throws Exception {
    CountDownLatch compiled = new CountDownLatch(1);
    Readiness readiness = new Readiness(() -> await(compiled));
    readiness.begin();
    assertThat(readiness.get())
        .contains("the word lists and dictionaries that questions need are being read");
    compiled.countDown();
    readiness.await();
    assertThat(readiness.get()).isEmpty();
  }

  @Test
  void saysWhatKeepsItFromEverBeingReady() throws Exception {
    Readiness readiness =
        new Readiness(
            () -> {
              throw new IllegalStateException("/home/ana/words.tsv");
            });
    readiness.begin();
    readiness.await();
    assertThat(readiness.get())
        .contains("what questions need cannot be made: IllegalStateException");
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }
}
