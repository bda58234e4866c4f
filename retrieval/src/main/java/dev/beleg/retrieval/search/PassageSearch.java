package dev.beleg.retrieval.search;

import dev.beleg.retrieval.article.ArticleId;
import dev.beleg.retrieval.index.ArticleIndex;
import dev.beleg.retrieval.index.Dictionaries;
import dev.beleg.retrieval.index.IndexView;
import dev.beleg.retrieval.index.NearPassage;
import dev.beleg.retrieval.index.Source;
import dev.beleg.retrieval.language.Language;
import dev.beleg.retrieval.language.Vocabulary;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.jspecify.annotations.Nullable;

/// Finds the passages that speak of what a question asks.
///
/// Questions are cut into words and looked up; nothing in them is read as a query syntax. Safe for
/// use by several threads.
public final class PassageSearch {

  /// Is told of each search. It may be called by several threads at once.
  @FunctionalInterface
  public interface Observer {

    /// A search has ended.
    ///
    /// @param hits what was found, the best first
    /// @param taken how long it took
    void searched(List<Hit> hits, Duration taken);
  }

  private final ArticleIndex index;
  private final IndexView view;
  private final QuestionReader questions;
  private final SearchWeights weights;
  private final LatestState latest;
  private final Observer observer;
  private final Optional<DenseSearch> dense;

  /// Searches an index.
  ///
  /// @param index open as long as this search is used
  /// @param vocabulary our own vocabulary, which wins over the dictionaries
  /// @param dictionaries general dictionaries, possibly none
  public PassageSearch(ArticleIndex index, Vocabulary vocabulary, Dictionaries dictionaries) {
    this(index, vocabulary, dictionaries, SearchWeights.MEASURED);
  }

  PassageSearch(
      ArticleIndex index, Vocabulary vocabulary, Dictionaries dictionaries, SearchWeights weights) {
    this(
        index,
        index.view(),
        new QuestionReader(vocabulary, dictionaries, weights),
        weights,
        new LatestState(),
        (_, _) -> {},
        Optional.empty());
  }

  private PassageSearch(
      ArticleIndex index,
      IndexView view,
      QuestionReader questions,
      SearchWeights weights,
      LatestState latest,
      Observer observer,
      Optional<DenseSearch> dense) {
    this.index = index;
    this.view = view;
    this.questions = questions;
    this.weights = weights;
    this.latest = latest;
    this.observer = observer;
    this.dense = dense;
  }

  /// {@return the same search over the articles of some collections alone; over none it finds
  /// nothing}
  ///
  /// How rare a word is, is still counted among all articles.
  public PassageSearch within(Set<String> collections) {
    return new PassageSearch(
        index, index.view(collections), questions, weights, latest, observer, dense);
  }

  /// {@return the same search, somebody told of each use of it}
  public PassageSearch observed(Observer other) {
    return new PassageSearch(index, view, questions, weights, latest, other, dense);
  }

  /// {@return the same search, what lies near a question in meaning counted too}
  public PassageSearch with(DenseSearch near) {
    return new PassageSearch(index, view, questions, weights, latest, observer, Optional.of(near));
  }

  /// Finds passages.
  ///
  /// Where several languages are searched, their lists are merged one by one, the language first
  /// whose best passages cover the most of the question.
  ///
  /// @return the best first; empty if nothing shares a word with the question, or lies near it
  ///   where that is looked for
  public List<Hit> search(SearchRequest request) {
    long begun = System.nanoTime();
    List<Hit> hits = index.read(searcher -> search(request, searcher));
    observer.searched(hits, Duration.ofNanos(System.nanoTime() - begun));
    return hits;
  }

  /// {@return the question's terms, weighed by the articles that are indexed now}
  public QuestionTerms terms(String question, Language language) {
    return index.read(searcher -> questions.read(question, language, latest.of(searcher).counts()));
  }

  /// {@return the articles that are searched, by path}
  public List<Source> sources() {
    return view.sources();
  }

  /// {@return one of the articles that are searched}
  public Optional<Source> source(ArticleId id) {
    return view.source(id);
  }

  private List<Hit> search(SearchRequest request, IndexSearcher searcher) throws IOException {
    IndexState state = latest.of(searcher);
    QuestionTerms terms = questions.read(request.question(), request.language(), state.counts());
    if (terms.terms().isEmpty()) {
      return List.of();
    }
    Optional<float[]> vector =
        dense.flatMap(it -> it.vector(request.question(), request.language()));
    List<List<Hit>> lists = new ArrayList<>();
    for (Language language : Language.values()) {
      boolean wanted =
          request.filter().languages().isEmpty() || request.filter().languages().contains(language);
      if (wanted && state.counts().passages(language) > 0) {
        OneLanguage one =
            new OneLanguage(terms, language, restricted(request.filter()), state, searcher);
        List<Hit> found = one.search(request, near(request, vector, one));
        if (!found.isEmpty()) {
          lists.add(found);
        }
      }
    }
    return Interleaving.of(lists, request.limit());
  }

  private List<NearPassage> near(SearchRequest request, Optional<float[]> vector, OneLanguage one) {
    return weight(request, one.language) > 0
        ? dense
            .flatMap(it -> vector.map(v -> it.nearest(v, one.language, one.filter)))
            .orElse(List.of())
        : List.of();
  }

  private double weight(SearchRequest request, Language language) {
    return dense.map(it -> it.weight(request.language(), language)).orElse(0.0);
  }

  /// A search of the articles in one language.
  private final class OneLanguage {
    private final QuestionTerms terms;
    private final Language language;
    private final Filter filter;
    private final IndexState state;
    private final IndexSearcher searcher;

    OneLanguage(
        QuestionTerms terms,
        Language language,
        Filter filter,
        IndexState state,
        IndexSearcher searcher) {
      this.terms = terms;
      this.language = language;
      this.filter = filter;
      this.state = state;
      this.searcher = searcher;
    }

    List<Hit> search(SearchRequest request, List<NearPassage> near) throws IOException {
      boolean foreign = language != request.language();
      LanguageQuery query =
          foreign
              ? LanguageQuery.foreign(terms, language, weights, state.counts())
              : LanguageQuery.own(terms.words(), language, weights, state.counts());
      FirstStage first = new FirstStage(searcher, filter, state.counts().passages(language));
      ScoreDoc[] found = first.find(query, Math.max(request.limit(), SecondStage.DEPTH));
      List<Hit> ranked =
          new SecondStage(terms, weights, foreign)
              .rerank(
                  new NearEntries(searcher, filter, state).added(found, near),
                  entry -> state.passage(searcher, entry));
      List<Hit> fused =
          near.isEmpty() ? ranked : new Fusion(near, weight(request, language)).rank(ranked);
      return fused.subList(0, Math.min(request.limit(), fused.size()));
    }
  }

  private Filter restricted(Filter filter) {
    return view.collections().map(filter::inCollections).orElse(filter);
  }

  /// The state of the index that was searched last; what was looked up in an earlier one is
  /// forgotten.
  private static final class LatestState {
    private volatile @Nullable IndexState state;

    IndexState of(IndexSearcher searcher) throws IOException {
      IndexState known = state;
      if (known == null || !known.isOf(searcher)) {
        known = new IndexState(searcher.getIndexReader());
        state = known;
      }
      return known;
    }
  }
}
