package dev.beleg.bot;

import dev.beleg.bot.answer.model.ModelProbe;
import dev.beleg.bot.config.EmbeddingSettings;
import dev.beleg.bot.config.ModelSettings;
import dev.beleg.bot.config.Settings;
import dev.beleg.retrieval.index.Embedder;
import dev.beleg.retrieval.index.EmbeddingFailed;
import dev.beleg.retrieval.index.IndexUnavailable;
import dev.beleg.retrieval.index.UnitVectors;
import dev.beleg.retrieval.index.VectorIndex;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

/// The checks of `doctor` that ask the language model and the embedding model for a word.
final class ModelChecks {

  private static final Duration PATIENCE = Duration.ofSeconds(15);

  private ModelChecks() {}

  static Finding model(Optional<ModelSettings> settings, InstantSource clock) {
    return settings
        .map(model -> asked(model, clock))
        .orElseGet(() -> Finding.ok("model", "none; answers quote the articles"));
  }

  /// Embeds a word and compares what is embedded with what there is.
  ///
  /// @param passages how many the index has; empty where it cannot be looked at
  static Finding embedding(Settings settings, OptionalInt passages, InstantSource clock) {
    return settings
        .embedding()
        .map(model -> embedded(model, settings.folders(), passages, clock))
        .orElseGet(() -> Finding.ok("embedding", "none; passages are found by their words"));
  }

  private static Finding embedded(
      EmbeddingSettings model,
      Settings.Folders folders,
      OptionalInt passages,
      InstantSource clock) {
    Embedder embedder = EmbeddingProviders.embedder(model, clock);
    try {
      int dimensions =
          UnitVectors.of(embedder, List.of("yes"), Embedder.Role.QUESTION).getFirst().length;
      String kept =
          VectorIndex.status(IndexPlace.vectors(folders))
              .filter(it -> it.model().equals(embedder.name()))
              .map(it -> String.valueOf(it.passages()))
              .orElse("0");
      String of = passages.isPresent() ? " of " + passages.getAsInt() : "";
      return Finding.ok(
          "embedding",
          embedder.name()
              + " gives "
              + dimensions
              + " dimensions; "
              + kept
              + of
              + " passages are embedded");
    } catch (EmbeddingFailed e) {
      return Finding.mend(
          "embedding",
          embedder.name()
              + " does not answer ("
              + e.getMessage()
              + "); look at the settings under 'embedding' and BELEG_EMBEDDING_API_KEY. Until then"
              + " passages are found by their words");
    } catch (IndexUnavailable e) {
      return Finding.mend("embedding", Failures.message(e));
    }
  }

  private static Finding asked(ModelSettings settings, InstantSource clock) {
    String name = settings.provider().name().toLowerCase(Locale.ROOT) + " " + settings.name();
    return ModelProbe.trouble(ModelProviders.model(settings, clock), PATIENCE)
        .map(
            trouble ->
                Finding.mend(
                    "model",
                    name
                        + " does not answer ("
                        + trouble
                        + "); look at model.url, model.name and"
                        + " BELEG_MODEL_API_KEY. Until then answers quote the articles"))
        .orElseGet(() -> Finding.ok("model", name + " answers"));
  }
}
