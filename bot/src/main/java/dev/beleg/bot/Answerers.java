package dev.beleg.bot;

import dev.beleg.bot.answer.Answerer;
import dev.beleg.bot.answer.ExtractiveAnswerer;
import dev.beleg.bot.answer.gate.GroundingGate;
import dev.beleg.bot.answer.model.AnswerReport;
import dev.beleg.bot.config.Settings;
import dev.beleg.bot.digest.HeadlineStore;
import dev.beleg.bot.digest.Headlines;
import dev.beleg.bot.web.Notice;
import dev.beleg.retrieval.index.ArticleIndex;
import dev.beleg.retrieval.index.Dictionaries;
import dev.beleg.retrieval.index.IndexView;
import dev.beleg.retrieval.search.DenseSearch;
import dev.beleg.retrieval.search.PassageSearch;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// What answers questions from an index, for all articles and for those of some collections, and
/// who is told how. Each answerer is made with its first question.
final class Answerers {

  /// What they rest on.
  ///
  /// @param index the passages
  /// @param articles the texts
  /// @param words the word lists
  /// @param vectors the search by vectors, where an embedding model is configured
  record Sources(
      ArticleIndex index, ArticleFiles articles, WordLists words, Optional<Vectors> vectors) {}

  private final Sources sources;
  private final Models models;
  private final Surroundings surroundings;
  private final Map<Optional<Set<String>>, Answerer> made = new ConcurrentHashMap<>();

  /// They remember what words mean, and so are forgotten once there are dictionaries.
  private final Map<Optional<Set<String>>, Answerer> meanwhile = new ConcurrentHashMap<>();

  private volatile PassageSearch.Observer searches = (_, _) -> {};
  private volatile DenseSearch.Observer questionVectors = _ -> {};

  Answerers(Settings settings, Surroundings surroundings, Sources sources) {
    this.sources = sources;
    this.surroundings = surroundings;
    this.models = new Models(settings, surroundings);
  }

  /// Has how each answer of a model came about told, in place of logged.
  void reportTo(Consumer<AnswerReport> reports) {
    models.reportTo(reports);
  }

  /// Has each search told that is made from now on.
  void tellSearches(PassageSearch.Observer observer) {
    searches = observer;
  }

  /// Has it told what comes of embedding each question from now on.
  void tellQuestionVectors(DenseSearch.Observer observer) {
    questionVectors = observer;
  }

  /// {@return what the models did and take}
  List<Notice> notices() {
    return Stream.of(
            models.spent().map(spent -> new Notice("model", spent)),
            sources.vectors.map(Vectors::standing).map(text -> new Notice("vectors", text)))
        .flatMap(Optional::stream)
        .toList();
  }

  /// {@return what answers from the articles alone, without the dictionaries, which have to be
  /// waited for, and without a model, which costs}
  Answerer plain() {
    return new ExtractiveAnswerer(
        parts(
            new PassageSearch(sources.index, sources.words.vocabulary(), Dictionaries.NONE),
            sources.index.view()));
  }

  /// {@return what answers from the articles of some collections, or all where that is empty; while
  /// dictionaries are being compiled that nobody is to wait for, without them}
  Answerer of(Optional<Set<String>> collections) {
    if (sources.words.hasDictionaries()) {
      meanwhile.clear();
      return made.computeIfAbsent(collections, it -> make(it, sources.words.dictionaries()));
    }
    return meanwhile.computeIfAbsent(collections, it -> make(it, Dictionaries.NONE));
  }

  private Answerer make(Optional<Set<String>> collections, Dictionaries dictionaries) {
    PassageSearch byWords =
        new PassageSearch(sources.index, sources.words.vocabulary(), dictionaries)
            .observed((hits, taken) -> searches.searched(hits, taken));
    PassageSearch all =
        sources
            .vectors
            .map(it -> byWords.with(it.search(outcome -> questionVectors.embedded(outcome))))
            .orElse(byWords);
    ExtractiveAnswerer.Parts parts =
        parts(
            collections.map(all::within).orElse(all),
            collections.map(sources.index::view).orElseGet(sources.index::view));
    return models.answerer(
        new ExtractiveAnswerer(parts), parts, dictionaries, sources.articles::text);
  }

  private ExtractiveAnswerer.Parts parts(PassageSearch search, IndexView seen) {
    return new ExtractiveAnswerer.Parts(
        search, seen, sources.words.vocabulary(), sources.words.extractor(), surroundings.clock());
  }

  /// {@return lines about events by the model, where there is one}
  ///
  /// @param store keeps them
  Headlines headlines(HeadlineStore store) {
    return models.headlines(store, this::gate);
  }

  private GroundingGate gate() {
    return new GroundingGate(
        sources.words.vocabulary(), sources.words.extractor(), sources.words.dictionaries());
  }
}
