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
    Readiness readiness = Readiness.begin(() -> await(compiled));
    assertThat(readiness.get())
        .contains("the word lists and dictionaries that questions need are being read");
    compiled.countDown();
    while (readiness.get().isPresent()) {
      Thread.onSpinWait();
    }
    assertThat(readiness.get()).isEmpty();
  }

  @Test
  void saysWhatKeepsItFromEverBeingReady() {
    Readiness readiness =
        Readiness.begin(
            () -> {
              throw new IllegalStateException("/home/ana/words.tsv");
            });
    while (readiness.get().orElseThrow().contains("being read")) {
      Thread.onSpinWait();
    }
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
