package dev.beleg.retrieval.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.beleg.retrieval.article.ArticleId;
import dev.beleg.retrieval.index.ArticleIndex;
import dev.beleg.retrieval.index.Articles;
import dev.beleg.retrieval.index.Dictionaries;
import dev.beleg.retrieval.index.Embedder;
import dev.beleg.retrieval.index.EmbeddingFailed;
import dev.beleg.retrieval.index.GramEmbedder;
import dev.beleg.retrieval.index.PassageEmbedding;
import dev.beleg.retrieval.index.VectorIndex;
import dev.beleg.retrieval.language.Language;
import dev.beleg.retrieval.language.Vocabulary;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DenseSearchTest {

  private static final Vocabulary VOCABULARY =
      Vocabulary.read(Path.of(System.getProperty("beleg.home")).resolve("config/lexicon"));
  private static final DenseWeights ENGLISH =
      new DenseWeights(Map.of(new DenseWeights.Pair(Language.ENGLISH, Language.ENGLISH), 0.5));

  /// Shares no word with the articles, but letters with one of them.
  private static final String QUESTION = "fiat iconic";

  @TempDir Path folder;
  private final GramEmbedder grams = new GramEmbedder("grams", 64);
  private final Map<DenseSearch.Outcome, Integer> outcomes =
      new EnumMap<>(DenseSearch.Outcome.class);
  private ArticleIndex index;
  private VectorIndex vectors;
  private PassageSearch words;

  @BeforeEach
  void fill() {
    index = ArticleIndex.open(folder.resolve("index"), InstantSource.system());
    index.put(
        Articles.of(
            "power.txt",
            Language.ENGLISH,
            "Gasification and amplification went on. It fortifies the nation.",
            "2024-02-03",
            "RU-VLG"));
    index.put(
        Articles.of(
            "tractors.txt", Language.ENGLISH, "The tractor plant sold machines.", "2023-06-01"));
    index.put(
        Articles.in(
            Articles.of("lifts.txt", Language.ENGLISH, "Mogilev makes lifts for homes."), "towns"));
    index.put(Articles.of("werk.txt", Language.GERMAN, "Die Elektrifizierung geht voran."));
    index.commit();
    vectors = VectorIndex.open(folder.resolve("vectors"), InstantSource.system(), "grams");
    words = new PassageSearch(index, VOCABULARY, Dictionaries.NONE);
    embedAll();
  }

  @AfterEach
  void close() {
    vectors.close();
    index.close();
  }

  @Test
  void findsWhatSharesNoWord() {
    Filter english = Filter.ALL.withLanguages(Set.of(Language.ENGLISH));

    List<Hit> hits = search(grams, english);

    assertThat(words.search(request(english))).isEmpty();
    assertThat(hits.getFirst().passage().article().path()).isEqualTo("power.txt");
    Hit.Nearness nearness = hits.getFirst().nearness().orElseThrow();
    assertThat(nearness.added()).isEqualTo(0.5);
    assertThat(nearness.cosine()).isBetween(0.1, 1.0);
    assertThat(outcomes).isEqualTo(Map.of(DenseSearch.Outcome.USED, 1));
  }

  @Test
  void leavesLanguagesAsTheyAreThatHaveNoWeight() {
    assertThat(search(grams, Filter.ALL))
        .filteredOn(hit -> hit.passage().language() == Language.GERMAN)
        .allSatisfy(hit -> assertThat(hit.nearness()).isEmpty());
    List<List<String>> asked = grams.asked();

    dense(grams).search(new SearchRequest("Elektrifizierung", Language.GERMAN, Filter.ALL, 5));

    assertThat(grams.asked()).isEqualTo(asked);
  }

  @Test
  void keepsToTheFilters() {
    assertThat(paths(search(grams, Filter.ALL.withRegions(Set.of("RU-VLG")))))
        .containsExactly("power.txt");
    assertThat(
            paths(
                search(
                    grams,
                    Filter.ALL.within(
                        LocalDate.parse("2023-01-01"), LocalDate.parse("2023-12-31")))))
        .containsExactly("tractors.txt");
    assertThat(paths(search(grams, Filter.ALL.withSources(Set.of("lifts.txt")))))
        .containsExactly("lifts.txt");
    assertThat(paths(dense(grams).within(Set.of("towns")).search(request(Filter.ALL))))
        .containsExactly("lifts.txt");
    assertThat(dense(grams).within(Set.of()).search(request(Filter.ALL))).isEmpty();
  }

  @Test
  void showsNoArticleThatWasRemovedOrMovedSinceItWasEmbedded() {
    index.withdraw(new ArticleId("power.txt"));
    index.put(
        Articles.in(
            Articles.of("lifts.txt", Language.ENGLISH, "Mogilev makes lifts for homes."),
            "fields"));
    index.put(Articles.of("tractors.txt", Language.ENGLISH, "Another text altogether."));
    index.commit();

    assertThat(paths(search(grams, Filter.ALL.withLanguages(Set.of(Language.ENGLISH)))))
        .containsExactly("lifts.txt");
    assertThat(dense(grams).within(Set.of("towns")).search(request(Filter.ALL))).isEmpty();
  }

  @Test
  void searchesByWordsAloneWhereTheModelFails() {
    Embedder failing =
        embedder(
            () -> {
              throw new EmbeddingFailed(EmbeddingFailed.Reason.UNAVAILABLE, "down");
            });

    assertThat(search(failing, Filter.ALL)).isEqualTo(words.search(request(Filter.ALL)));
    assertThat(outcomes).isEqualTo(Map.of(DenseSearch.Outcome.FAILED, 1));
  }

  @Test
  void searchesByWordsAloneWhereTheModelIsLate() {
    CountDownLatch never = new CountDownLatch(1);
    Embedder hanging =
        embedder(
            () -> {
              try {
                never.await();
              } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
              }
              throw new EmbeddingFailed(EmbeddingFailed.Reason.UNAVAILABLE, "broken off");
            });
    PassageSearch search = dense(hanging, Duration.ofMillis(20));

    assertThat(search.search(request(Filter.ALL))).isEqualTo(words.search(request(Filter.ALL)));
    assertThat(outcomes).isEqualTo(Map.of(DenseSearch.Outcome.LATE, 1));
  }

  @Test
  void takesNoVectorOfOtherDimensionsOrWithoutDirection() {
    assertThat(search(new GramEmbedder("grams", 32), Filter.ALL))
        .isEqualTo(words.search(request(Filter.ALL)));
    assertThat(search(embedder(() -> new float[][] {{Float.NaN, 1}}), Filter.ALL))
        .isEqualTo(words.search(request(Filter.ALL)));
  }

  @Test
  void asksForAQuestionOnce() {
    PassageSearch search = dense(grams);
    int before = grams.asked().size();

    search.search(request(Filter.ALL));
    search.search(request(Filter.ALL));

    assertThat(grams.asked()).hasSize(before + 1);
  }

  private void embedAll() {
    PassageEmbedding embedding = new PassageEmbedding(index, vectors, grams);
    while (embedding.step() > 0) {
      // Goes on until nothing waits.
    }
  }

  private List<Hit> search(Embedder embedder, Filter filter) {
    return dense(embedder).search(request(filter));
  }

  private PassageSearch dense(Embedder embedder) {
    return dense(embedder, Duration.ofMinutes(1));
  }

  private PassageSearch dense(Embedder embedder, Duration deadline) {
    return words.with(
        new DenseSearch(
            vectors,
            embedder,
            ENGLISH,
            deadline,
            outcome -> outcomes.merge(outcome, 1, Integer::sum)));
  }

  private static SearchRequest request(Filter filter) {
    return new SearchRequest(QUESTION, Language.ENGLISH, filter, 5);
  }

  private static List<String> paths(List<Hit> hits) {
    return hits.stream().map(hit -> hit.passage().article().path()).toList();
  }

  private static Embedder embedder(Supplier<float[][]> vectors) {
    return new Embedder() {
      @Override
      public String name() {
        return "grams";
      }

      @Override
      public float[][] embed(List<String> texts, Role role) {
        return vectors.get();
      }
    };
  }
}
