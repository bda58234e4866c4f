package dev.beleg.bot.config;

import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// Makes what is set of a language model.
///
/// @param values the settings' texts
record ModelValues(GivenValues values) {

  private static final String NONE = "none";
  private static final int MOST_TOKENS = 999_999_999;
  private static final String AMOUNT = "[0-9]{1,9}([.][0-9]{1,6})?";
  private static final int LONGEST_ANSWER = 16_000;

  /// {@return the model; empty where answers are made without one}
  Optional<ModelSettings> model() {
    String provider =
        values.choice(Key.MODEL_PROVIDER, List.of(NONE, "openai", "anthropic", "gemini", "ollama"));
    boolean used = !provider.equals(NONE);
    ModelSettings settings =
        model(
            ModelSettings.Provider.valueOf(used ? provider.toUpperCase(Locale.ROOT) : "OLLAMA"),
            used);
    return used ? Optional.of(settings) : Optional.empty();
  }

  /// What is set is looked at whether a model is used or not: who takes one later finds it right.
  private ModelSettings model(ModelSettings.Provider provider, boolean used) {
    String name = values.single(Key.MODEL_NAME).orElse("").strip();
    if (used && name.isEmpty()) {
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
            values.count(Key.MODEL_TOKENS_PER_CHAT, MOST_TOKENS)),
        money(used));
  }

  private Optional<ModelSettings.Money> money(boolean used) {
    Optional<BigDecimal> input = amount(Key.MODEL_INPUT_PRICE);
    Optional<BigDecimal> output = amount(Key.MODEL_OUTPUT_PRICE);
    Optional<BigDecimal> day = budget(Key.MODEL_MONEY_PER_DAY);
    Optional<BigDecimal> chat = budget(Key.MODEL_MONEY_PER_CHAT);
    String currency = values.single(Key.MODEL_CURRENCY).orElse("").strip();
    if (Stream.of(input, output, day, chat).allMatch(Optional::isEmpty) && currency.isEmpty()) {
      return Optional.empty();
    }
    if (!currency.matches("[A-Z]{3}") && (used || !currency.isEmpty())) {
      values.problem(
          Key.MODEL_CURRENCY, "takes three letters such as USD, and is needed with prices");
    }
    if (!used) {
      return Optional.empty();
    }
    return Optional.of(
        new ModelSettings.Money(
            currency,
            needed(Key.MODEL_INPUT_PRICE, input),
            needed(Key.MODEL_OUTPUT_PRICE, output),
            day,
            chat));
  }

  private BigDecimal needed(Key key, Optional<BigDecimal> price) {
    if (price.isEmpty() && values.single(key).orElse("").isBlank()) {
      values.problem(key, "is needed where money is counted");
    }
    return price.orElse(BigDecimal.ZERO);
  }

  private Optional<BigDecimal> budget(Key key) {
    Optional<BigDecimal> most = amount(key);
    if (most.filter(it -> it.signum() == 0).isPresent()) {
      values.problem(key, "is more than 0");
    }
    return most.filter(it -> it.signum() > 0);
  }

  private Optional<BigDecimal> amount(Key key) {
    String text = values.single(key).orElse("").strip();
    if (!text.isEmpty() && !text.matches(AMOUNT)) {
      values.problem(key, "takes an amount such as 0.40" + values.not(key));
    }
    return Optional.of(text).filter(it -> it.matches(AMOUNT)).map(BigDecimal::new);
  }
}
