package dev.beleg.bot;

import dev.beleg.bot.answer.model.ModelEmbedder;
import dev.beleg.bot.answer.model.ModelHttp;
import dev.beleg.bot.config.EmbeddingSettings;
import dev.beleg.bot.config.EmbeddingSettings.Source.OnnxFile;
import dev.beleg.bot.config.EmbeddingSettings.Source.Server;
import dev.beleg.bot.config.Secret;
import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.model.ollama.OllamaEmbeddingModel;
import dev.langchain4j.model.openai.OpenAiEmbeddingModel;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Locale;

/// The embedding models that can be configured, made through LangChain4j. Nothing of them is loaded
/// where none is.
final class EmbeddingProviders {

  /// For a batch of passages; questions are waited for by a deadline of their own.
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private EmbeddingProviders() {}

  /// {@return the configured model}
  static ModelEmbedder embedder(EmbeddingSettings settings, InstantSource clock) {
    EmbeddingSettings.Prefixes prefixes = settings.prefixes();
    return new ModelEmbedder(
        name(settings.source()),
        model(settings.source(), new ModelHttp(clock)),
        new ModelEmbedder.Prefixes(prefixes.question(), prefixes.passage()),
        clock);
  }

  /// Says all that tells one model from another; of a file its size and age.
  private static String name(EmbeddingSettings.Source source) {
    return switch (source) {
      case Server server ->
          server.protocol().name().toLowerCase(Locale.ROOT)
              + " "
              + server.name()
              + server.url().map(url -> " at " + url.getAuthority()).orElse("");
      case OnnxFile file ->
          "onnx " + file.model().getFileName() + " " + state(file) + " " + file.pooling();
    };
  }

  private static String state(OnnxFile file) {
    try {
      return Files.size(file.model()) + " " + Files.getLastModifiedTime(file.model());
    } catch (IOException e) {
      throw new UncheckedIOException("the embedding model cannot be read: " + file.model(), e);
    }
  }

  private static EmbeddingModel model(EmbeddingSettings.Source source, ModelHttp http) {
    return switch (source) {
      case OnnxFile file -> new OnnxModel(file);
      case Server server ->
          switch (server.protocol()) {
            case OPENAI -> openAi(server, http);
            case OLLAMA -> ollama(server, http);
          };
    };
  }

  private static EmbeddingModel openAi(Server server, ModelHttp http) {
    var builder =
        OpenAiEmbeddingModel.builder()
            .httpClientBuilder(http)
            .modelName(server.name())
            .maxRetries(0)
            .timeout(PATIENCE);
    server.apiKey().map(Secret::reveal).ifPresent(builder::apiKey);
    server.url().map(URI::toString).ifPresent(builder::baseUrl);
    return builder.build();
  }

  private static EmbeddingModel ollama(Server server, ModelHttp http) {
    return OllamaEmbeddingModel.builder()
        .httpClientBuilder(http)
        .baseUrl(server.url().map(URI::toString).orElse(ModelProviders.LOCAL_OLLAMA))
        .modelName(server.name())
        .maxRetries(0)
        .timeout(PATIENCE)
        .build();
  }
}
