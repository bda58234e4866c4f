package dev.beleg.bot.answer.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.beleg.retrieval.language.Language;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SentenceStreamTest {

  private static List<String> sentences(String... pieces) {
    SentenceStream stream = new SentenceStream(Language.GERMAN);
    List<String> sentences = new ArrayList<>();
    for (String piece : pieces) {
      sentences.addAll(stream.take(piece));
    }
    sentences.addAll(stream.end());
    return sentences;
  }

  @Test
  void takesTheMarksBehindAFullStopToTheSentence() {
    assertThat(sentences("Der Handel wuchs. [1]", "[2] Es waren 334 Mio", ". Dollar [3]."))
        .containsExactly("Der Handel wuchs. [1][2]", "Es waren 334 Mio. Dollar [3].");
  }

  @Test
  void waitsForAMarkThatHasBegun() {
    SentenceStream stream = new SentenceStream(Language.GERMAN);
    assertThat(stream.take("Der Handel wuchs. [")).isEmpty();
    assertThat(stream.take("1] Es")).containsExactly("Der Handel wuchs. [1]");
  }

  @Test
  void makesSentencesOfLists() {
    assertThat(sentences("- **Der Handel** wuchs [1]\n2. Er sank [2]\n"))
        .containsExactly("Der Handel wuchs [1]", "Er sank [2]");
  }

  @Test
  void leavesOutWhatNobodySees() {
    assertThat(sentences("Der\u202e Han\u200bdel\u0007 wuchs."))
        .containsExactly("Der Handel wuchs.");
  }
}
