package dev.beleg.bot.config;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Makes what is set of a language model.
///
/// @param values the settings' texts
record ModelValues(GivenValues values) {

  private static final String NONE = "none";
  private static final int MOST_TOKENS = 999_999_999;
  private static final int LONGEST_ANSWER = 16_000;

  /// {@return the model; empty where answers are made without one}
  Optional<ModelSettings> model() {
    String provider =
        values.choice(Key.MODEL_PROVIDER, List.of(NONE, "openai", "anthropic", "gemini", "ollama"));
    return provider.equals(NONE)
        ? Optional.empty()
        : Optional.of(model(ModelSettings.Provider.valueOf(provider.toUpperCase(Locale.ROOT))));
  }

  private ModelSettings model(ModelSettings.Provider provider) {
    String name = values.single(Key.MODEL_NAME).orElse("").strip();
    if (name.isEmpty()) {
      values.problem(Key.MODEL_NAME, "is needed where 'model.provider' is set");
    }
    Optional<Secret> apiKey = values.secret(Key.MODEL_API_KEY);
    Optional<URI> url = values.address(Key.MODEL_URL, "http://localhost:8000/v1");
    if (apiKey.isEmpty() && url.isEmpty() && provider != ModelSettings.Provider.OLLAMA) {
      values.problem(Key.MODEL_API_KEY, "is needed for the provider's own server");
    }
    return new ModelSettings(
        provider,
        name,
        url,
        apiKey,
        values.time(Key.MODEL_DEADLINE, Duration.ofSeconds(1), Duration.ofMinutes(5)),
        new ModelSettings.Tokens(
            values.count(Key.MODEL_ANSWER_TOKENS, LONGEST_ANSWER),
            values.count(Key.MODEL_TOKENS_PER_DAY, MOST_TOKENS),
            values.count(Key.MODEL_TOKENS_PER_CHAT, MOST_TOKENS)));
  }
}
