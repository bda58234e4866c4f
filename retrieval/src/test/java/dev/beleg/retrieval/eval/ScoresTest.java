package dev.beleg.retrieval.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScoresTest {

  private static final Offset<Double> CLOSE = within(1e-4);

  @TempDir Path folder;

  @Test
  void aRelevantSourceInFrontIsPerfect() {
    Scores scores = scores(Map.of("a", 1), List.of("a", "b"));

    assertThat(scores).isEqualTo(new Scores(1, 1, 1, 1, 1));
  }

  @Test
  void aRelevantSourceInThirdPlaceIsDiscounted() {
    Scores scores = scores(Map.of("a", 1), List.of("x", "y", "a"));

    assertThat(scores.recall1()).isZero();
    assertThat(scores.recall5()).isEqualTo(1);
    assertThat(scores.mrr10()).isEqualTo(1.0 / 3, CLOSE);
    assertThat(scores.ndcg10()).isEqualTo(0.5, CLOSE);
  }

  @Test
  void gradesAreComparedWithTheBestOrder() {
    Scores scores = scores(Map.of("a", 1, "b", 3, "c", 0), List.of("a", "b"));

    assertThat(scores.ndcg10()).isEqualTo((1 + 3 / 1.58496) / (3 + 1 / 1.58496), CLOSE);
    assertThat(scores.recall1()).isEqualTo(0.5);
  }

  @Test
  void theEleventhSourceDoesNotCount() {
    Scores scores =
        scores(Map.of("k", 1), List.of("a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "k"));

    assertThat(scores).isEqualTo(new Scores(1, 0, 0, 0, 0));
  }

  @Test
  void topicsWithoutARelevantSourceAreNotJudged() {
    assertThat(scores(Map.of("a", 0), List.of("a")).topics()).isZero();
  }

  @Test
  void readsTopicsAndJudgements() throws IOException {
    Path topics = Files.writeString(folder.resolve("topics.tsv"), "q1\tWhat is asked?\n\n");
    Path qrels = Files.writeString(folder.resolve("qrels.txt"), "q1 0 a.txt 1\nq1 0 b.txt 0\n");

    assertThat(Topic.read(topics)).containsExactly(new Topic("q1", "What is asked?"));
    assertThat(Qrels.read(qrels).grade("q1", "a.txt")).isEqualTo(1);
    assertThat(Qrels.read(qrels).grade("q2", "a.txt")).isZero();
  }

  @Test
  void namesTheLineThatIsNoTopicOrJudgement() throws IOException {
    Path wrong = Files.writeString(folder.resolve("wrong.txt"), "\nq1 without a tab\n");

    assertThatThrownBy(() -> Topic.read(wrong))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("wrong.txt:2");
    assertThatThrownBy(() -> Qrels.read(wrong)).hasMessageContaining("wrong.txt:2");
  }

  private static Scores scores(Map<String, Integer> grades, List<String> ranking) {
    return Scores.of(
        new Run(Map.of("q", ranking)), new Qrels(Map.of("q", grades)), List.of(new Topic("q", "")));
  }
}
