package dev.beleg.bot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class AheadTest {

  private final AtomicInteger made = new AtomicInteger();

  @Test
  void makesItsValueOnce() {
    Ahead<Integer> ahead = new Ahead<>(made::incrementAndGet);
    ahead.begin();
    ahead.begin();
    assertThat(ahead.get()).isEqualTo(1);
    assertThat(ahead.get()).isEqualTo(1);
  }

  @Test
  void makesNothingBeforeItIsBegunOrAskedFor() {
    Ahead<Integer> ahead = new Ahead<>(made::incrementAndGet);
    assertThat(made).hasValue(0);
    assertThat(ahead.get()).isEqualTo(1);
  }

  @Test
  void throwsWhatItsMakerHasThrown() {
    IllegalStateException failure = new IllegalStateException("no such folder");
    Ahead<Integer> ahead =
        new Ahead<>(
            () -> {
              throw failure;
            });
    assertThatThrownBy(ahead::get).isSameAs(failure);
  }
}
