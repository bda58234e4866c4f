package dev.beleg.bot;

import dev.beleg.retrieval.index.Embedder;
import dev.beleg.retrieval.index.EmbeddingFailed;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.jspecify.annotations.Nullable;

/// An embedder whose request can be broken off while the thread that waits for it goes on: one that
/// writes an index is never to be interrupted. For one thread beside the one that closes it.
final class Stoppable implements Embedder, AutoCloseable {

  private final Embedder embedder;
  private @Nullable FutureTask<float[][]> running;
  private boolean stopped;

  Stoppable(Embedder embedder) {
    this.embedder = embedder;
  }

  @Override
  public String name() {
    return embedder.name();
  }

  @Override
  public float[][] embed(List<String> texts, Role role) {
    FutureTask<float[][]> task = new FutureTask<>(() -> embedder.embed(texts, role));
    begin(task);
    try {
      return task.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof EmbeddingFailed failed) {
        throw failed;
      }
      throw new IllegalStateException("the embedder broke", e.getCause());
    } catch (CancellationException _) {
      throw stopped();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      task.cancel(true);
      throw stopped();
    }
  }

  private synchronized void begin(FutureTask<float[][]> task) {
    if (stopped) {
      throw stopped();
    }
    running = task;
    Thread.ofVirtual().name("passage-vectors").start(task);
  }

  private static EmbeddingFailed stopped() {
    return new EmbeddingFailed(EmbeddingFailed.Reason.UNAVAILABLE, "it was stopped");
  }

  @Override
  public synchronized void close() {
    stopped = true;
    FutureTask<float[][]> task = running;
    if (task != null) {
      task.cancel(true);
    }
  }
}
