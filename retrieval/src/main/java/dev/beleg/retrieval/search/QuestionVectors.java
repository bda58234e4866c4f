package dev.beleg.retrieval.search;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.beleg.retrieval.index.Embedder;
import dev.beleg.retrieval.index.UnitVectors;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// The vectors of questions, each waited for only so long. Safe for use by several threads.
final class QuestionVectors {

  private static final int KEPT = 256;

  private final Embedder embedder;
  private final Duration deadline;
  private final DenseSearch.Observer observer;
  private final Cache<String, float[]> known = Caffeine.newBuilder().maximumSize(KEPT).build();

  QuestionVectors(Embedder embedder, Duration deadline, DenseSearch.Observer observer) {
    this.embedder = embedder;
    this.deadline = deadline;
    this.observer = observer;
  }

  /// {@return the question's vector; empty where it came too late or not at all}
  Optional<float[]> of(String question) {
    float[] kept = known.getIfPresent(question);
    if (kept != null) {
      observer.embedded(DenseSearch.Outcome.USED);
      return Optional.of(kept);
    }
    FutureTask<float[]> asked = new FutureTask<>(() -> embed(question));
    Thread.ofVirtual().name("question-vector").start(asked);
    try {
      float[] vector = asked.get(deadline.toNanos(), TimeUnit.NANOSECONDS);
      observer.embedded(DenseSearch.Outcome.USED);
      return Optional.of(vector);
    } catch (TimeoutException _) {
      observer.embedded(DenseSearch.Outcome.LATE);
    } catch (ExecutionException _) {
      observer.embedded(DenseSearch.Outcome.FAILED);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      observer.embedded(DenseSearch.Outcome.LATE);
    }
    asked.cancel(true);
    return Optional.empty();
  }

  private float[] embed(String question) {
    float[] vector = UnitVectors.of(embedder, List.of(question), Embedder.Role.QUESTION).getFirst();
    known.put(question, vector);
    return vector;
  }
}
