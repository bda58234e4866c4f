package dev.beleg.bot.answer.model;

import dev.beleg.retrieval.index.Embedder;
import dev.beleg.retrieval.index.EmbeddingFailed;
import dev.beleg.retrieval.index.EmbeddingFailed.Reason;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.exception.HttpException;
import dev.langchain4j.model.embedding.EmbeddingModel;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A model of LangChain4j that embeds texts. It is left alone for a while after it failed several
/// times in a row or asked to wait.
public final class ModelEmbedder implements Embedder {

  /// The statuses of a server that takes other texts but not these.
  private static final Set<Integer> OF_THE_TEXT = Set.of(400, 413, 422);

  private final String name;
  private final EmbeddingModel model;
  private final Prefixes prefixes;
  private final Breaker breaker;
  private volatile Optional<String> trouble = Optional.empty();

  /// What stands before each text.
  ///
  /// @param question before a question
  /// @param passage before a passage
  public record Prefixes(String question, String passage) {}

  /// @param name of the model, with whatever else its vectors depend on
  public ModelEmbedder(String name, EmbeddingModel model, Prefixes prefixes, InstantSource clock) {
    this.name = name;
    this.model = model;
    this.prefixes = prefixes;
    this.breaker = new Breaker(clock);
  }

  @Override
  public String name() {
    return prefixes.passage.isEmpty() ? name : name + " '" + prefixes.passage + "'";
  }

  /// {@return how it failed last; empty where it last did what it should}
  public Optional<String> trouble() {
    return trouble;
  }

  @Override
  public float[][] embed(List<String> texts, Role role) {
    if (!breaker.allows()) {
      throw new EmbeddingFailed(Reason.UNAVAILABLE, "it is left alone for a while");
    }
    List<TextSegment> segments =
        texts.stream().map(text -> TextSegment.from(prefix(role) + text)).toList();
    ModelCall call = new ModelCall();
    try {
      float[][] vectors =
          ScopedValue.where(ModelCall.CURRENT, call)
              .call(
                  () ->
                      model.embedAll(segments).content().stream()
                          .map(it -> it.vector())
                          .toArray(float[][]::new));
      breaker.succeeded();
      trouble = Optional.empty();
      return vectors;
    } catch (EmbeddingFailed e) {
      throw e;
    } catch (RuntimeException e) {
      throw failed(e, call);
    }
  }

  private String prefix(Role role) {
    return switch (role) {
      case QUESTION -> prefixes.question;
      case PASSAGE -> prefixes.passage;
    };
  }

  /// Nothing of what a server says is passed on.
  private EmbeddingFailed failed(RuntimeException failure, ModelCall call) {
    HttpException http = status(failure);
    if (http != null && OF_THE_TEXT.contains(http.statusCode())) {
      return new EmbeddingFailed(Reason.REFUSED, "status " + http.statusCode());
    }
    breaker.failed();
    call.retryAfter().ifPresent(breaker::restFor);
    String what = http == null ? failure.getClass().getSimpleName() : "status " + http.statusCode();
    trouble = Optional.of(what);
    return new EmbeddingFailed(Reason.UNAVAILABLE, what);
  }

  private static @Nullable HttpException status(@Nullable Throwable failure) {
    return failure == null || failure instanceof HttpException
        ? (HttpException) failure
        : status(failure.getCause());
  }
}
