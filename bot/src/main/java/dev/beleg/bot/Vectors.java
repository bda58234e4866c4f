package dev.beleg.bot;

import dev.beleg.bot.answer.model.ModelEmbedder;
import dev.beleg.bot.config.EmbeddingSettings;
import dev.beleg.bot.config.Settings;
import dev.beleg.retrieval.index.ArticleIndex;
import dev.beleg.retrieval.index.Embedder;
import dev.beleg.retrieval.index.EmbeddingFailed;
import dev.beleg.retrieval.index.IndexUnavailable;
import dev.beleg.retrieval.index.PassageEmbedding;
import dev.beleg.retrieval.index.VectorIndex;
import dev.beleg.retrieval.search.DenseSearch;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// The passages' vectors by the configured embedding model: made beside everything else, and
/// searched beside the words.
final class Vectors implements AutoCloseable {

  private static final System.Logger LOGGER = System.getLogger("beleg.vectors");
  private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(5);
  private static final String TRIAL = "yes";
  private static final Duration AFTER_FAILURE = Duration.ofSeconds(30);

  private final EmbeddingSettings settings;
  private final ModelEmbedder embedder;
  private final VectorIndex index;
  private final Stoppable making;
  private final PassageEmbedding passages;
  private final Upkeep upkeep;
  private String trouble = "";

  private Vectors(
      EmbeddingSettings settings,
      ModelEmbedder embedder,
      VectorIndex index,
      ArticleIndex articles,
      Upkeep upkeep) {
    this.settings = settings;
    this.embedder = embedder;
    this.index = index;
    this.making = new Stoppable(embedder);
    this.passages = new PassageEmbedding(articles, index, making);
    this.upkeep = upkeep;
  }

  /// {@return the vectors beside an index; empty where no model is configured or they cannot be
  /// kept, which is said}
  static Optional<Vectors> beside(
      ArticleIndex articles, Settings settings, Surroundings surroundings) {
    if (settings.embedding().isEmpty()) {
      return Optional.empty();
    }
    EmbeddingSettings model = settings.embedding().get();
    ModelEmbedder embedder = EmbeddingProviders.embedder(model, surroundings.clock());
    try {
      VectorIndex index =
          VectorIndex.open(
              IndexPlace.vectors(settings.folders()), surroundings.clock(), embedder.name());
      Upkeep upkeep = new Upkeep(surroundings.clock());
      return Optional.of(new Vectors(model, embedder, index, articles, upkeep));
    } catch (IndexUnavailable e) {
      surroundings.say("no vectors, only words are searched: " + Failures.message(e));
      return Optional.empty();
    }
  }

  /// {@return what finds passages by their vectors}
  DenseSearch search(DenseSearch.Observer observer) {
    return new DenseSearch(index, embedder, settings.weights(), settings.deadline(), observer);
  }

  /// Begins to make the vectors that are missing, now and whenever articles change.
  void begin() {
    upkeep.start(Upkeep.Part.of("vectors", Upkeep.Ending.WAITED_FOR), this::turn);
  }

  private Optional<Duration> turn() {
    try {
      int left = passages.step();
      if (left == 0 && embedder.trouble().isPresent()) {
        making.embed(List.of(TRIAL), Embedder.Role.QUESTION);
      }
      trouble = "";
      return Optional.of(left > 0 ? Duration.ZERO : BETWEEN_LOOKS);
    } catch (EmbeddingFailed e) {
      if (!trouble.equals(e.getMessage())) {
        trouble = String.valueOf(e.getMessage());
        LOGGER.log(Level.WARNING, "passages are not embedded for now: " + trouble);
      }
      return Optional.of(AFTER_FAILURE);
    }
  }

  /// {@return how many passages are embedded, and what keeps questions from it}
  String standing() {
    String passages = index.passages() + " passages embedded";
    return embedder
        .trouble()
        .map(
            why ->
                "%s; the embedding model fails (%s), words alone are searched"
                    .formatted(passages, why))
        .orElse(passages);
  }

  /// Makes all vectors that are missing, while the caller waits.
  ///
  /// @return one line that says how many there are and what kept others from being made
  String make() {
    Optional<String> failure = Optional.empty();
    try {
      int left = passages.step();
      while (left > 0) {
        left = passages.step();
      }
    } catch (EmbeddingFailed e) {
      failure = Optional.of("; the others wait: " + e.getMessage());
    }
    return "embedded " + index.passages() + " passages" + failure.orElse("");
  }

  /// Breaks off what is under way; it is done after the next start.
  @Override
  public void close() {
    making.close();
    upkeep.close();
    index.close();
  }
}
