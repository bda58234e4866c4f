package dev.beleg.bot;

import dev.beleg.bot.config.EmbeddingSettings.Source.OnnxFile;
import dev.beleg.retrieval.index.EmbeddingFailed;
import dev.langchain4j.data.embedding.Embedding;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.model.output.Response;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/// An embedding model within this process. It is loaded with the first text and reads one text at a
/// time, so that it takes no more threads than one text needs and a question waits for one passage.
///
/// Its runtime is large and only in a build that was asked for it, so it is found by name.
final class OnnxModel implements EmbeddingModel {

  private static final String ROOM = "dev.langchain4j.model.embedding.onnx.";

  private final OnnxFile file;
  private final ReentrantLock turn = new ReentrantLock(true);
  private @Nullable EmbeddingModel loaded;

  OnnxModel(OnnxFile file) {
    this.file = file;
  }

  @Override
  public Response<List<Embedding>> embedAll(List<TextSegment> texts) {
    List<Embedding> vectors = new ArrayList<>();
    for (TextSegment text : texts) {
      turn.lock();
      try {
        vectors.add(model().embed(text).content());
      } finally {
        turn.unlock();
      }
    }
    return Response.from(vectors);
  }

  private EmbeddingModel model() {
    EmbeddingModel known = loaded;
    if (known == null) {
      known = load();
      loaded = known;
    }
    return known;
  }

  private EmbeddingModel load() {
    try {
      Class<?> pooling = Class.forName(ROOM + "PoolingMode");
      Executor sameThread = Runnable::run;
      return Class.forName(ROOM + "OnnxEmbeddingModel")
          .asSubclass(EmbeddingModel.class)
          .getConstructor(Path.class, Path.class, pooling, Executor.class)
          .newInstance(
              file.model(),
              file.tokenizer(),
              pooling.getField(file.pooling().name()).get(null),
              sameThread);
    } catch (ClassNotFoundException _) {
      throw new EmbeddingFailed(
          EmbeddingFailed.Reason.UNAVAILABLE,
          "this build has no ONNX runtime; build it with ./mvnw -Ponnx package");
    } catch (ReflectiveOperationException | LinkageError e) {
      throw new EmbeddingFailed(
          EmbeddingFailed.Reason.UNAVAILABLE,
          file.model().getFileName() + " cannot be loaded (" + e.getClass().getSimpleName() + ")");
    }
  }
}
