package dev.beleg.retrieval.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.beleg.retrieval.index.EmbeddingFailed.Reason;
import java.util.List;
import org.junit.jupiter.api.Test;

class UnitVectorsTest {

  @Test
  void bringsVectorsToLengthOne() {
    assertThat(of(new float[] {3, 4}, new float[] {0, -2}))
        .containsExactly(new float[] {0.6f, 0.8f}, new float[] {0, -1});
  }

  @Test
  void refusesWhatHasNoDirection() {
    refuses(Reason.REFUSED, new float[] {0, 0}, new float[] {1, 0});
    refuses(Reason.REFUSED, new float[] {Float.NaN, 1}, new float[] {1, 0});
    refuses(Reason.REFUSED, new float[] {Float.POSITIVE_INFINITY, 1}, new float[] {1, 0});
  }

  @Test
  void takesNothingOfAReplyThatDoesNotFitItsTexts() {
    refuses(Reason.UNAVAILABLE, new float[] {1, 0});
    refuses(Reason.UNAVAILABLE, new float[] {1, 0}, new float[] {1, 0, 0});
    refuses(Reason.UNAVAILABLE, new float[] {}, new float[] {});
  }

  private static void refuses(Reason reason, float[]... vectors) {
    assertThatThrownBy(() -> of(vectors))
        .isInstanceOfSatisfying(
            EmbeddingFailed.class, failed -> assertThat(failed.reason()).isEqualTo(reason));
  }

  private static List<float[]> of(float[]... vectors) {
    return UnitVectors.of(
        new Embedder() {
          @Override
          public String name() {
            return "given";
          }

          @Override
          public float[][] embed(List<String> texts, Role role) {
            return vectors;
          }
        },
        List.of("one", "two"),
        Embedder.Role.PASSAGE);
  }
}
