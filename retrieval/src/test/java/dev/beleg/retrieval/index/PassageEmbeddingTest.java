package dev.beleg.retrieval.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.beleg.retrieval.article.ArticleId;
import dev.beleg.retrieval.index.EmbeddingFailed.Reason;
import dev.beleg.retrieval.language.Language;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PassageEmbeddingTest {

  private static final int DIMENSIONS = 32;

  @TempDir Path folder;
  private ArticleIndex articles;
  private VectorIndex vectors;
  private GramEmbedder embedder;

  @BeforeEach
  void open() {
    articles = ArticleIndex.open(folder.resolve("index"), InstantSource.system());
    embedder = new GramEmbedder("grams", DIMENSIONS);
    vectors = vectors("grams");
  }

  @AfterEach
  void close() {
    vectors.close();
    articles.close();
  }

  @Test
  void embedsEachPassageOnce() {
    put("a.txt", "Tractors are made in Minsk.");
    put("b.txt", "Lifts are made in Mogilev.");

    embedAll(embedder);
    embedAll(embedder);

    assertThat(embedder.asked())
        .containsExactly(List.of("Tractors are made in Minsk.", "Lifts are made in Mogilev."));
    assertThat(vectors.passages()).isEqualTo(2);
    assertThat(vectors.dimensions()).contains(DIMENSIONS);
  }

  @Test
  void goesOnInBatchesWhereItWasBrokenOff() {
    for (int i = 10; i < 30; i++) {
      put(i + ".txt", "Plant number " + i + " makes tractors.");
    }
    int left = new PassageEmbedding(articles, vectors, embedder).step();
    vectors.close();
    vectors = vectors("grams");

    GramEmbedder after = new GramEmbedder("grams", DIMENSIONS);
    embedAll(after);

    assertThat(left).isEqualTo(4);
    assertThat(after.asked().getFirst()).hasSize(4);
    assertThat(vectors.passages()).isEqualTo(20);
  }

  @Test
  void doesAgainWhatWasEmbeddedButNotKept() {
    put("a.txt", "Tractors are made in Minsk.");
    vectors.put(new EmbeddedArticle(articles.holdings().sources().getFirst(), "any", List.of()));
    vectors.close();
    vectors = vectors("grams");

    embedAll(embedder);

    assertThat(embedder.asked()).hasSize(1);
    assertThat(vectors.passages()).isEqualTo(1);
  }

  @Test
  void embedsAnArticleAgainThatWasReplaced() {
    put("a.txt", "Tractors are made in Minsk.");
    embedAll(embedder);
    put("a.txt", "Lifts are made in Mogilev.");

    embedAll(embedder);

    assertThat(vectors.passages()).isEqualTo(1);
    assertThat(embedder.asked()).hasSize(2);
  }

  @Test
  void removesTheVectorsOfAnArticleThatIsGone() {
    put("a.txt", "Tractors are made in Minsk.");
    put("b.txt", "Lifts are made in Mogilev.");
    embedAll(embedder);
    articles.withdraw(new ArticleId("a.txt"));
    articles.commit();

    embedAll(embedder);

    assertThat(vectors.passages()).isEqualTo(1);
    assertThat(vectors.states()).containsOnlyKeys(new ArticleId("b.txt"));
  }

  @Test
  void beginsAnewWithAnotherModel() {
    put("a.txt", "Tractors are made in Minsk.");
    embedAll(embedder);
    vectors.close();

    vectors = vectors("other");

    assertThat(vectors.passages()).isZero();
    assertThat(vectors.dimensions()).isEmpty();
    embedAll(new GramEmbedder("other", 2 * DIMENSIONS));
    assertThat(vectors.passages()).isEqualTo(1);
    assertThat(vectors.dimensions()).contains(2 * DIMENSIONS);
  }

  @Test
  void beginsAnewWhereAServerHasAnotherModelUnderTheSameName() {
    put("a.txt", "Tractors are made in Minsk.");
    embedAll(embedder);
    put("b.txt", "Lifts are made in Mogilev.");

    embedAll(new GramEmbedder("grams", 2 * DIMENSIONS));

    assertThat(vectors.passages()).isEqualTo(2);
    assertThat(vectors.dimensions()).contains(2 * DIMENSIONS);
  }

  @Test
  void keepsVectorsOfThreeThousandNumbers() {
    put("a.txt", "Tractors are made in Minsk.");

    embedAll(new GramEmbedder("grams", 3_072));
    vectors.close();
    vectors = vectors("grams");

    assertThat(vectors.dimensions()).contains(3_072);
    float[] any = new float[3_072];
    any[0] = 1;
    assertThat(vectors.nearest(any, MatchAllDocsQuery.INSTANCE, 5)).hasSize(1);
  }

  @Test
  void leavesOutOnlyThePassageThatIsRefused() {
    put("a.txt", "Tractors are made in Minsk.");
    put("b.txt", "A text far too long.");
    put("c.txt", "Lifts are made in Mogilev.");

    embedAll(failingOn("too long", Reason.REFUSED));

    assertThat(vectors.passages()).isEqualTo(2);
    assertThat(vectors.states()).doesNotContainKey(new ArticleId("b.txt"));
  }

  @Test
  void keepsWhatItHasWhereTheModelFails() {
    put("a.txt", "Tractors are made in Minsk.");
    embedAll(embedder);
    put("b.txt", "Lifts are made in Mogilev.");
    Embedder failing = failingOn("Lifts", Reason.UNAVAILABLE);

    assertThatThrownBy(() -> embedAll(failing)).isInstanceOf(EmbeddingFailed.class);

    assertThat(vectors.passages()).isEqualTo(1);
    embedAll(embedder);
    assertThat(vectors.passages()).isEqualTo(2);
  }

  @Test
  void tellsWhatLiesInAFolder() {
    put("a.txt", "Tractors are made in Minsk.");
    embedAll(embedder);

    assertThat(VectorIndex.status(folder.resolve("vectors")))
        .contains(new VectorIndex.Status("grams", DIMENSIONS, 1));
    assertThat(VectorIndex.status(folder.resolve("none"))).isEmpty();
  }

  private VectorIndex vectors(String model) {
    return VectorIndex.open(folder.resolve("vectors"), InstantSource.system(), model);
  }

  private void put(String path, String text) {
    IndexedArticle article = Articles.of(path, Language.ENGLISH, text);
    articles.put(
        new IndexedArticle(
            article.article(),
            article.passages(),
            article.labels(),
            article.figures(),
            article.report(),
            Articles.file(FileState.sha256(text.getBytes(StandardCharsets.UTF_8)))));
    articles.commit();
  }

  private void embedAll(Embedder with) {
    PassageEmbedding embedding = new PassageEmbedding(articles, vectors, with);
    while (embedding.step() > 0) {
      // Goes on until nothing waits.
    }
  }

  private static Embedder failingOn(String words, Reason reason) {
    GramEmbedder grams = new GramEmbedder("grams", DIMENSIONS);
    return new Embedder() {
      @Override
      public String name() {
        return grams.name();
      }

      @Override
      public float[][] embed(List<String> texts, Role role) {
        if (texts.stream().anyMatch(text -> text.contains(words))) {
          throw new EmbeddingFailed(reason, "no");
        }
        return grams.embed(texts, role);
      }
    };
  }
}
