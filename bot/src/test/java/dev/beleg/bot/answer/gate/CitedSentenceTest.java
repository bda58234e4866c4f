package dev.beleg.bot.answer.gate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.beleg.retrieval.language.Language;
import java.util.List;
import org.junit.jupiter.api.Test;

class CitedSentenceTest {

  @Test
  void takesTheMarksOffWhereverTheyStand() {
    for (String written :
        List.of(
            "So war es [1][3].", "So war es. [1, 3]", "So war es [1;3].", "So 【1】war es [3] .")) {
      assertThat(CitedSentence.of(written, Language.GERMAN))
          .isEqualTo(new CitedSentence("So war es.", Language.GERMAN, List.of(1, 3)));
    }
  }

  @Test
  void readsARangeOfNumbers() {
    assertThat(CitedSentence.of("So war es [2-4].", Language.GERMAN).cited())
        .containsExactly(2, 3, 4);
  }

  @Test
  void leavesWordsInBracketsAlone() {
    assertThat(CitedSentence.of("So [im Jahr 2022] war es.", Language.GERMAN).text())
        .isEqualTo("So [im Jahr 2022] war es.");
  }
}
