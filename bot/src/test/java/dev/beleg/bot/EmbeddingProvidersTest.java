package dev.beleg.bot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.beleg.bot.answer.model.ModelEmbedder;
import dev.beleg.bot.config.EmbeddingSettings;
import dev.beleg.bot.config.EmbeddingSettings.Protocol;
import dev.beleg.bot.config.EmbeddingSettings.Source;
import dev.beleg.retrieval.index.Embedder;
import dev.beleg.retrieval.index.Embedder.Role;
import dev.beleg.retrieval.index.EmbeddingFailed;
import dev.beleg.retrieval.index.EmbeddingFailed.Reason;
import dev.beleg.retrieval.index.UnitVectors;
import dev.beleg.retrieval.search.DenseWeights;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EmbeddingProvidersTest {

  private static final List<String> TWO = List.of("one", "two");

  @TempDir Path folder;
  private Instant now = Instant.parse("2026-01-01T00:00:00Z");

  @ParameterizedTest
  @EnumSource
  void embedsABatchWithWhatTheModelWantsBeforeEachText(Protocol protocol) {
    try (EmbeddingServer server = new EmbeddingServer()) {
      Embedder embedder = of(server, protocol);

      assertThat(UnitVectors.of(embedder, TWO, Role.PASSAGE)).hasSize(2);
      embedder.embed(List.of("what?"), Role.QUESTION);

      assertThat(server.requests())
          .containsExactly(List.of("passage: one", "passage: two"), List.of("query: what?"));
    }
  }

  @ParameterizedTest
  @EnumSource
  void leavesAServerAloneForAsLongAsItAsks(Protocol protocol) {
    try (EmbeddingServer server =
        new EmbeddingServer(LoopbackServer.answers(429, "{}", "Retry-After", "7"))) {
      Embedder embedder = of(server, protocol);

      fails(embedder, Reason.UNAVAILABLE);
      fails(embedder, Reason.UNAVAILABLE);
      assertThat(server.requests()).hasSize(1);
      now = now.plusSeconds(7);
      assertThat(embedder.embed(TWO, Role.PASSAGE)).hasNumberOfRows(2);
    }
  }

  @ParameterizedTest
  @EnumSource
  void tellsTextsThatAreRefusedFromAServerThatIsDown(Protocol protocol) {
    try (EmbeddingServer server =
        new EmbeddingServer(
            LoopbackServer.answers(400, "{\"error\":{\"message\":\"too long\"}}"),
            LoopbackServer.answers(500, "oops"),
            LoopbackServer.answers(401, "{}"),
            LoopbackServer.answers(200, "no JSON"))) {
      Embedder embedder = of(server, protocol);

      fails(embedder, Reason.REFUSED);
      fails(embedder, Reason.UNAVAILABLE);
      fails(embedder, Reason.UNAVAILABLE);
      fails(embedder, Reason.UNAVAILABLE);
      fails(embedder, Reason.UNAVAILABLE);
      assertThat(server.requests()).as("after three failures it rests").hasSize(4);
    }
  }

  @ParameterizedTest
  @EnumSource
  void takesNoVectorsThatCannotBeCompared(Protocol protocol) {
    try (EmbeddingServer server =
        new EmbeddingServer(
            EmbeddingServer.vectors(new float[] {1, 0}),
            EmbeddingServer.vectors(new float[] {1, 0}, new float[] {1, 0, 0}),
            EmbeddingServer.vectors(new float[] {0, 0}, new float[] {1, 0}),
            LoopbackServer.answers(
                200, "{\"data\":[{\"embedding\":[NaN,1]},{\"embedding\":[1,NaN]}]}"))) {
      Embedder embedder = of(server, protocol);

      fails(embedder, Reason.UNAVAILABLE);
      fails(embedder, Reason.UNAVAILABLE);
      fails(embedder, Reason.REFUSED);
      assertThatThrownBy(() -> UnitVectors.of(embedder, TWO, Role.PASSAGE))
          .isInstanceOf(EmbeddingFailed.class);
    }
  }

  @Test
  void aRequestIsBrokenOffByWhoeverWaitsForIt() throws InterruptedException {
    CountDownLatch asked = new CountDownLatch(1);
    LoopbackServer.Step silence =
        request -> {
          asked.countDown();
          request.awaitClosing();
        };
    try (EmbeddingServer server = new EmbeddingServer(silence)) {
      Stoppable stoppable = new Stoppable(of(server, Protocol.OPENAI));
      Thread asking =
          Thread.ofVirtual()
              .start(() -> assertThatThrownBy(() -> stoppable.embed(TWO, Role.PASSAGE)));
      asked.await();

      stoppable.close();

      asking.join();
      assertThatThrownBy(() -> stoppable.embed(TWO, Role.PASSAGE)).hasMessage("it was stopped");
    }
  }

  @Test
  void saysThatThisBuildRunsNoModelItself() throws IOException {
    OnlyWhere.isThere(!OnnxModelTest.hasRuntime(), "this build has an ONNX runtime");
    Path model = Files.writeString(folder.resolve("model.onnx"), "");
    Embedder embedder =
        EmbeddingProviders.embedder(
            settings(new Source.OnnxFile(model, model, EmbeddingSettings.Pooling.MEAN)), () -> now);

    assertThatThrownBy(() -> embedder.embed(TWO, Role.PASSAGE))
        .isInstanceOf(EmbeddingFailed.class)
        .hasMessageContaining("-Ponnx");
    assertThat(embedder.name()).startsWith("onnx model.onnx 0 ").endsWith(" 'passage: '");
  }

  private static void fails(Embedder embedder, Reason reason) {
    assertThatThrownBy(() -> UnitVectors.of(embedder, TWO, Role.PASSAGE))
        .isInstanceOfSatisfying(
            EmbeddingFailed.class, failed -> assertThat(failed.reason()).isEqualTo(reason));
  }

  @ParameterizedTest
  @EnumSource
  void tellsHowAServerFailedUntilItAnswersAgain(Protocol protocol) {
    try (EmbeddingServer server =
        new EmbeddingServer(LoopbackServer.answers(503, "oops"), LoopbackServer.answers(400, ""))) {
      ModelEmbedder embedder = of(server, protocol);
      assertThat(embedder.trouble()).isEmpty();

      fails(embedder, Reason.UNAVAILABLE);
      assertThat(embedder.trouble()).contains("status 503");
      fails(embedder, Reason.REFUSED);
      embedder.embed(TWO, Role.PASSAGE);
      assertThat(embedder.trouble()).isEmpty();
    }
  }

  @Test
  void tellsModelsOfDifferentServersApart() {
    try (EmbeddingServer server = new EmbeddingServer()) {
      int port = server.url().getPort();
      assertThat(of(server, Protocol.OPENAI).name())
          .isEqualTo("openai letters at 127.0.0.1:" + port + " 'passage: '");
      assertThat(of(server, Protocol.OLLAMA).name())
          .isEqualTo("ollama letters at 127.0.0.1:" + port + " 'passage: '");
    }
  }

  private ModelEmbedder of(EmbeddingServer server, Protocol protocol) {
    return EmbeddingProviders.embedder(
        settings(
            new Source.Server(
                protocol, "letters", Optional.of(server.url(protocol)), Optional.empty())),
        () -> now);
  }

  private static EmbeddingSettings settings(Source source) {
    return new EmbeddingSettings(
        source,
        new EmbeddingSettings.Prefixes("query: ", "passage: "),
        new DenseWeights(Map.of()),
        Duration.ofSeconds(2));
  }
}
