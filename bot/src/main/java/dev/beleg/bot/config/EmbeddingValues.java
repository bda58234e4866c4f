package dev.beleg.bot.config;

import dev.beleg.bot.config.EmbeddingSettings.Pooling;
import dev.beleg.bot.config.EmbeddingSettings.Prefixes;
import dev.beleg.bot.config.EmbeddingSettings.Protocol;
import dev.beleg.bot.config.EmbeddingSettings.Source;
import dev.beleg.retrieval.language.Language;
import dev.beleg.retrieval.search.DenseWeights;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Makes what is set of an embedding model.
///
/// @param values the settings' texts
record EmbeddingValues(GivenValues values) {

  private static final String NONE = "none";
  private static final String ONNX = "onnx";
  private static final Pattern WEIGHT =
      Pattern.compile("(de|en|ru)(?:-(de|en|ru))?\\s*=\\s*([0-9](?:\\.[0-9]{1,3})?)");

  /// {@return the model; empty where passages are compared by words alone}
  Optional<EmbeddingSettings> embedding() {
    String provider =
        values.choice(Key.EMBEDDING_PROVIDER, List.of(NONE, ONNX, "openai", "ollama"));
    Optional<URI> url = values.address(Key.EMBEDDING_URL, "http://localhost:8000/v1");
    String pooling = values.choice(Key.EMBEDDING_POOLING, List.of("mean", "cls"));
    DenseWeights weights = weights();
    Duration deadline =
        values.time(Key.EMBEDDING_DEADLINE, Duration.ofSeconds(1), Duration.ofSeconds(30));
    if (provider.equals(NONE)) {
      return Optional.empty();
    }
    Source source =
        provider.equals(ONNX)
            ? file(Pooling.valueOf(pooling.toUpperCase(Locale.ROOT)))
            : server(Protocol.valueOf(provider.toUpperCase(Locale.ROOT)), url);
    return Optional.of(
        new EmbeddingSettings(
            source,
            new Prefixes(
                values.single(Key.EMBEDDING_QUESTION_PREFIX).orElse(""),
                values.single(Key.EMBEDDING_PASSAGE_PREFIX).orElse("")),
            weights,
            deadline));
  }

  private Source server(Protocol protocol, Optional<URI> url) {
    String name = values.single(Key.EMBEDDING_NAME).orElse("").strip();
    if (name.isEmpty()) {
      values.problem(Key.EMBEDDING_NAME, "is needed where 'embedding.provider' is a server");
    }
    Optional<Secret> apiKey = values.secret(Key.EMBEDDING_API_KEY);
    if (apiKey.isEmpty() && url.isEmpty() && protocol == Protocol.OPENAI) {
      values.problem(Key.EMBEDDING_API_KEY, "is needed for the provider's own server");
    }
    return new Source.Server(protocol, name, url, apiKey);
  }

  /// Without a tokenizer of its own the model has one beside it.
  private Source file(Pooling pooling) {
    Path model = existing(Key.EMBEDDING_FILE, Path.of(""));
    Path tokenizer = existing(Key.EMBEDDING_TOKENIZER, model.resolveSibling("tokenizer.json"));
    return new Source.OnnxFile(model, tokenizer, pooling);
  }

  private Path existing(Key key, Path unset) {
    Given.Item item = values.from(key).items().getFirst();
    Path path =
        item.text().isBlank() ? unset : values.path(key, item.text().strip(), item).orElse(unset);
    if (!Files.isRegularFile(path)) {
      values.problem(key, "needs a file; there is none " + (path.equals(Path.of("")) ? "" : path));
    }
    return path;
  }

  private DenseWeights weights() {
    Map<DenseWeights.Pair, Double> weights = new HashMap<>();
    for (Given.Item item : values.from(Key.EMBEDDING_WEIGHTS).items()) {
      Matcher weight = WEIGHT.matcher(item.text().strip());
      if (weight.matches()) {
        Language question = Language.of(weight.group(1));
        Language article = Optional.ofNullable(weight.group(2)).map(Language::of).orElse(question);
        weights.put(new DenseWeights.Pair(question, article), Double.parseDouble(weight.group(3)));
      } else {
        values.problem(
            Key.EMBEDDING_WEIGHTS,
            item,
            "takes languages with numbers below 10, as in 'en=0.5' or 'de-en=0.3', not '"
                + item.text()
                + "'");
      }
    }
    return new DenseWeights(weights);
  }
}
