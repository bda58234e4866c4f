package dev.beleg.bot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.beleg.bot.config.EmbeddingSettings;
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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddingProvidersTest {

  private static final List<String> TWO = List.of("one", "two");

  @TempDir Path folder;
  private Instant now = Instant.parse("2026-01-01T00:00:00Z");

  @Test
  void embedsABatchWithWhatTheModelWantsBeforeEachText() {
    try (EmbeddingServer server = new EmbeddingServer()) {
      Embedder embedder = of(server);

      assertThat(UnitVectors.of(embedder, TWO, Role.PASSAGE)).hasSize(2);
      embedder.embed(List.of("what?"), Role.QUESTION);

      assertThat(server.requests())
          .containsExactly(List.of("passage: one", "passage: two"), List.of("query: what?"));
    }
  }

  @Test
  void leavesAServerAloneForAsLongAsItAsks() {
    try (EmbeddingServer server =
        new EmbeddingServer(EmbeddingServer.says(429, "{}", "Retry-After", "7"))) {
      Embedder embedder = of(server);

      fails(embedder, Reason.UNAVAILABLE);
      fails(embedder, Reason.UNAVAILABLE);
      assertThat(server.requests()).hasSize(1);
      now = now.plusSeconds(7);
      assertThat(embedder.embed(TWO, Role.PASSAGE)).hasNumberOfRows(2);
    }
  }

  @Test
  void tellsTextsThatAreRefusedFromAServerThatIsDown() {
    try (EmbeddingServer server =
        new EmbeddingServer(
            EmbeddingServer.says(400, "{\"error\":{\"message\":\"too long\"}}"),
            EmbeddingServer.says(500, "oops"),
            EmbeddingServer.says(401, "{}"),
            EmbeddingServer.says(200, "no JSON"))) {
      Embedder embedder = of(server);

      fails(embedder, Reason.REFUSED);
      fails(embedder, Reason.UNAVAILABLE);
      fails(embedder, Reason.UNAVAILABLE);
      fails(embedder, Reason.UNAVAILABLE);
      fails(embedder, Reason.UNAVAILABLE);
      assertThat(server.requests()).as("after three failures it rests").hasSize(4);
    }
  }

  @Test
  void takesNoVectorsThatCannotBeCompared() {
    try (EmbeddingServer server =
        new EmbeddingServer(
            EmbeddingServer.vectors(new float[] {1, 0}),
            EmbeddingServer.vectors(new float[] {1, 0}, new float[] {1, 0, 0}),
            EmbeddingServer.vectors(new float[] {0, 0}, new float[] {1, 0}),
            EmbeddingServer.says(
                200, "{\"data\":[{\"embedding\":[NaN,1]},{\"embedding\":[1,NaN]}]}"))) {
      Embedder embedder = of(server);

      fails(embedder, Reason.UNAVAILABLE);
      fails(embedder, Reason.UNAVAILABLE);
      fails(embedder, Reason.REFUSED);
      assertThatThrownBy(() -> UnitVectors.of(embedder, TWO, Role.PASSAGE))
          .isInstanceOf(EmbeddingFailed.class);
    }
  }

  @Test
  void aRequestIsBrokenOffByWhoeverWaitsForIt() throws InterruptedException {
    try (EmbeddingServer server = new EmbeddingServer(EmbeddingServer.silence())) {
      Stoppable stoppable = new Stoppable(of(server));
      Thread asking =
          Thread.ofVirtual()
              .start(() -> assertThatThrownBy(() -> stoppable.embed(TWO, Role.PASSAGE)));
      while (server.requests().isEmpty()) {
        Thread.onSpinWait();
      }

      stoppable.close();

      asking.join();
      assertThatThrownBy(() -> stoppable.embed(TWO, Role.PASSAGE)).hasMessage("it was stopped");
    }
  }

  @Test
  void saysThatThisBuildRunsNoModelItself() throws IOException {
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

  private Embedder of(EmbeddingServer server) {
    return EmbeddingProviders.embedder(
        settings(
            new Source.Server(
                EmbeddingSettings.Protocol.OPENAI,
                "letters",
                Optional.of(server.url()),
                Optional.empty())),
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
