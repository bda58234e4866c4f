package dev.beleg.bot;

import dev.beleg.bot.answer.model.ModelProbe;
import dev.beleg.bot.config.ModelSettings;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;

/// The check of `doctor` that asks the language model for a word.
final class ModelChecks {

  private static final Duration PATIENCE = Duration.ofSeconds(15);

  private ModelChecks() {}

  static Finding model(Optional<ModelSettings> settings, InstantSource clock) {
    return settings
        .map(model -> asked(model, clock))
        .orElseGet(() -> Finding.ok("model", "none; answers quote the articles"));
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
