package dev.beleg.bot;

import dev.beleg.bot.answer.model.Allowance;
import dev.beleg.bot.answer.model.AnswerReport;
import dev.beleg.bot.answer.model.ModelHttp;
import dev.beleg.bot.answer.model.ModelLimits;
import dev.beleg.bot.answer.model.ModelUse;
import dev.beleg.bot.answer.model.Price;
import dev.beleg.bot.answer.model.SpendingFile;
import dev.beleg.bot.config.ModelSettings;
import dev.beleg.bot.config.Secret;
import dev.langchain4j.model.anthropic.AnthropicStreamingChatModel;
import dev.langchain4j.model.chat.StreamingChatModel;
import dev.langchain4j.model.googleai.GoogleAiGeminiStreamingChatModel;
import dev.langchain4j.model.ollama.OllamaStreamingChatModel;
import dev.langchain4j.model.openai.OpenAiStreamingChatModel;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.function.Consumer;

/// The language models that can be configured, made through LangChain4j. Nothing of them is loaded
/// where none is.
final class ModelProviders {

  private static final Duration STALL = Duration.ofSeconds(20);
  static final String LOCAL_OLLAMA = "http://localhost:11434";

  private ModelProviders() {}

  /// {@return the configured model with its limits}
  ///
  /// @param spendings the file that keeps what was spent
  /// @param reports takes how each answer came about
  static ModelUse use(
      ModelSettings settings, Path spendings, InstantSource clock, Consumer<AnswerReport> reports) {
    String currency = settings.money().map(ModelSettings.Money::currency).orElse("");
    return new ModelUse(
        settings.name(),
        model(settings, clock),
        new ModelUse.Rules(
            limits(settings), new SpendingFile(spendings, currency), clock, ModelUse.Pause.SLEEP),
        reports);
  }

  private static ModelLimits limits(ModelSettings settings) {
    Duration deadline = settings.deadline();
    return new ModelLimits(
        deadline,
        deadline.compareTo(STALL) < 0 ? deadline : STALL,
        settings.money().map(it -> new Price(it.currency(), it.input(), it.output())),
        new Allowance(settings.tokens().day(), settings.money().flatMap(ModelSettings.Money::day)),
        new Allowance(
            settings.tokens().chat(), settings.money().flatMap(ModelSettings.Money::chat)));
  }

  /// {@return the configured model}
  static StreamingChatModel model(ModelSettings settings, InstantSource clock) {
    ModelHttp http = new ModelHttp(clock);
    return switch (settings.provider()) {
      case OPENAI -> openAi(settings, http);
      case ANTHROPIC -> anthropic(settings, http);
      case GEMINI -> gemini(settings, http);
      case OLLAMA -> ollama(settings, http);
    };
  }

  /// OpenAI's own newer models take only the newer name of the limit, other servers the older one.
  private static StreamingChatModel openAi(ModelSettings settings, ModelHttp http) {
    var builder =
        OpenAiStreamingChatModel.builder()
            .httpClientBuilder(http)
            .modelName(settings.name())
            .timeout(settings.deadline());
    settings.apiKey().map(Secret::reveal).ifPresent(builder::apiKey);
    settings
        .url()
        .map(URI::toString)
        .ifPresentOrElse(
            url -> builder.baseUrl(url).maxTokens(settings.tokens().answer()),
            () -> builder.maxCompletionTokens(settings.tokens().answer()));
    return builder.build();
  }

  private static StreamingChatModel anthropic(ModelSettings settings, ModelHttp http) {
    var builder =
        AnthropicStreamingChatModel.builder()
            .httpClientBuilder(http)
            .modelName(settings.name())
            .maxTokens(settings.tokens().answer())
            .timeout(settings.deadline());
    settings.apiKey().map(Secret::reveal).ifPresent(builder::apiKey);
    settings.url().map(URI::toString).ifPresent(builder::baseUrl);
    return builder.build();
  }

  private static StreamingChatModel gemini(ModelSettings settings, ModelHttp http) {
    var builder =
        GoogleAiGeminiStreamingChatModel.builder()
            .httpClientBuilder(http)
            .modelName(settings.name())
            .maxOutputTokens(settings.tokens().answer())
            .timeout(settings.deadline());
    settings.apiKey().map(Secret::reveal).ifPresent(builder::apiKey);
    settings.url().map(URI::toString).ifPresent(builder::baseUrl);
    return builder.build();
  }

  private static StreamingChatModel ollama(ModelSettings settings, ModelHttp http) {
    return OllamaStreamingChatModel.builder()
        .httpClientBuilder(http)
        .baseUrl(settings.url().map(URI::toString).orElse(LOCAL_OLLAMA))
        .modelName(settings.name())
        .numPredict(settings.tokens().answer())
        .timeout(settings.deadline())
        .build();
  }
}
