package dev.beleg.bot.config;

import dev.beleg.retrieval.search.DenseWeights;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/// The embedding model that questions and passages are compared with.
///
/// @param source where its vectors come from
/// @param prefixes what it wants to read before each text
/// @param weights what nearness counts beside shared words
/// @param deadline how long a question's vector is waited for
public record EmbeddingSettings(
    Source source, Prefixes prefixes, DenseWeights weights, Duration deadline) {

  /// Where vectors come from.
  public sealed interface Source {

    /// A server.
    ///
    /// @param protocol what it speaks
    /// @param name the model's name there
    /// @param url where it is; empty for the provider's own
    /// @param apiKey the key; empty for servers that need none
    record Server(Protocol protocol, String name, Optional<URI> url, Optional<Secret> apiKey)
        implements Source {}

    /// A model that runs within this process.
    ///
    /// @param model its ONNX file
    /// @param tokenizer the `tokenizer.json` that belongs to it
    /// @param pooling how the vectors of its tokens become one
    record OnnxFile(Path model, Path tokenizer, Pooling pooling) implements Source {}
  }

  /// What a server speaks.
  public enum Protocol {
    /// That of OpenAI, as many servers do.
    OPENAI,
    OLLAMA
  }

  /// How the vectors of tokens become one.
  public enum Pooling {
    /// Their mean.
    MEAN,
    /// The first one, which some models are trained for.
    CLS
  }

  /// What stands before each text, often nothing.
  ///
  /// @param question before a question, such as `query: `
  /// @param passage before a passage, such as `passage: `
  public record Prefixes(String question, String passage) {}
}
