package dev.beleg.bot;

import dev.beleg.bot.answer.Answerer;
import dev.beleg.bot.answer.ExtractiveAnswerer;
import dev.beleg.bot.answer.gate.GroundingGate;
import dev.beleg.bot.answer.model.AnswerReport;
import dev.beleg.bot.answer.model.ModelAnswerer;
import dev.beleg.bot.answer.model.ModelHeadline;
import dev.beleg.bot.answer.model.ModelUse;
import dev.beleg.bot.answer.model.Spent;
import dev.beleg.bot.config.ModelSettings;
import dev.beleg.bot.config.Settings;
import dev.beleg.bot.digest.GatedHeadlines;
import dev.beleg.bot.digest.HeadlineStore;
import dev.beleg.bot.digest.Headlines;
import dev.beleg.retrieval.article.SourceText;
import dev.beleg.retrieval.index.Dictionaries;
import dev.beleg.retrieval.index.Source;
import java.lang.System.Logger.Level;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Puts the configured language model before the extractive answers, where there is one. Its limits
/// hold for all answerers of the process together.
final class Models {

  private static final int CENTS = 2;
  private static final System.Logger LOGGER = System.getLogger("beleg.answers");

  /// Beside the state and the index.
  private static final String SPENDINGS = "model-use.tsv";

  private final Optional<ModelSettings> settings;
  private final Path spendings;
  private final Surroundings surroundings;
  private volatile Consumer<AnswerReport> reports =
      report -> LOGGER.log(Level.INFO, report.logLine());
  private @Nullable ModelUse use;

  Models(Settings settings, Surroundings surroundings) {
    this.settings = settings.model();
    this.spendings = settings.folders().data().resolve(SPENDINGS);
    this.surroundings = surroundings;
  }

  /// Has reports told in place of logged.
  void reportTo(Consumer<AnswerReport> other) {
    reports = other;
  }

  /// {@return what the model took today and may take; empty without one}
  Optional<String> spent() {
    return settings.map(model -> spent(model, use(model).spentToday()));
  }

  private static String spent(ModelSettings model, Spent today) {
    String tokens = "today (UTC) %d of %d tokens".formatted(today.tokens(), model.tokens().day());
    return model
        .money()
        .map(
            money ->
                "%s, %s%s %s"
                    .formatted(
                        tokens,
                        today.money().setScale(CENTS, RoundingMode.UP).toPlainString(),
                        money.day().map(most -> " of " + most.toPlainString()).orElse(""),
                        money.currency()))
        .orElse(tokens);
  }

  /// {@return what answers in the end}
  Answerer answerer(
      ExtractiveAnswerer extractive,
      ExtractiveAnswerer.Parts parts,
      Dictionaries dictionaries,
      Function<Source, Optional<SourceText>> texts) {
    return settings.isEmpty()
        ? extractive
        : withModel(extractive, parts, dictionaries, texts, settings.get());
  }

  /// {@return lines about events that pass the gate; none where there is no model}
  ///
  /// @param gate asked for with the first line
  Headlines headlines(HeadlineStore store, Supplier<GroundingGate> gate) {
    return settings
        .<Headlines>map(
            model ->
                new GatedHeadlines(
                    () -> new ModelHeadline(use(model), gate.get()), store, surroundings.clock()))
        .orElse(Headlines.NONE);
  }

  private Answerer withModel(
      ExtractiveAnswerer extractive,
      ExtractiveAnswerer.Parts parts,
      Dictionaries dictionaries,
      Function<Source, Optional<SourceText>> texts,
      ModelSettings model) {
    return new ModelAnswerer(
        new ModelAnswerer.Parts(
            extractive,
            parts.search(),
            parts.index(),
            texts,
            parts.vocabulary(),
            new GroundingGate(parts.vocabulary(), parts.extractor(), dictionaries),
            use(model)));
  }

  private synchronized ModelUse use(ModelSettings model) {
    ModelUse known = use;
    if (known == null) {
      known =
          ModelProviders.use(
              model, spendings, surroundings.clock(), report -> reports.accept(report));
      use = known;
    }
    return known;
  }
}
