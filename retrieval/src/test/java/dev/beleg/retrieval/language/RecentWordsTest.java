package dev.beleg.retrieval.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RecentWordsTest {

  @Test
  void knowsAWordThatWasKept() {
    RecentWords<Integer> words = new RecentWords<>(16);
    words.keep("trade", 5);

    assertThat(words.known("trade")).isEqualTo(5);
    assertThat(words.known("traded")).isNull();
  }

  @Test
  void keepsTheNewestWordsAndNoMoreThanItHasPlacesFor() {
    RecentWords<Integer> words = new RecentWords<>(16);
    for (int i = 0; i < 1000; i++) {
      words.keep("word" + i, i);
      assertThat(words.known("word" + i)).isEqualTo(i);
    }

    assertThat(IntStream.range(0, 1000).filter(i -> words.known("word" + i) != null).count())
        .isBetween(8L, 16L);
  }

  @Test
  void tellsWordsOfOneHashApart() {
    RecentWords<String> words = new RecentWords<>(16);
    words.keep("Aa", "one");
    words.keep("BB", "other");

    assertThat(words.known("Aa")).isEqualTo("one");
    assertThat(words.known("BB")).isEqualTo("other");
  }

  @Test
  void refusesASizeThatIsNoPowerOfTwo() {
    assertThatThrownBy(() -> new RecentWords<>(100)).hasMessageContaining("100");
  }
}
