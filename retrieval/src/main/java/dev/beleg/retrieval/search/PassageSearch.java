package dev.beleg.retrieval.search;

import dev.beleg.retrieval.article.ArticleId;
import dev.beleg.retrieval.index.ArticleIndex;
import dev.beleg.retrieval.index.Dictionaries;
import dev.beleg.retrieval.index.IndexView;
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
    /// @param hits how many passages were found
    /// @param taken how long it took
    void searched(int hits, Duration taken);
  }

  private final ArticleIndex index;
  private final IndexView view;
  private final QuestionReader questions;
  private final SearchWeights weights;
  private final LatestState latest;
  private final Observer observer;

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
        (_, _) -> {});
  }

  private PassageSearch(
      ArticleIndex index,
      IndexView view,
      QuestionReader questions,
      SearchWeights weights,
      LatestState latest,
      Observer observer) {
    this.index = index;
    this.view = view;
    this.questions = questions;
    this.weights = weights;
    this.latest = latest;
    this.observer = observer;
  }

  /// {@return the same search over the articles of some collections alone; over none it finds
  /// nothing}
  ///
  /// How rare a word is, is still counted among all articles.
  public PassageSearch within(Set<String> collections) {
    return new PassageSearch(index, index.view(collections), questions, weights, latest, observer);
  }

  /// {@return the same search, somebody told of each use of it}
  public PassageSearch observed(Observer other) {
    return new PassageSearch(index, view, questions, weights, latest, other);
  }

  /// Finds passages.
  ///
  /// Where several languages are searched, their lists are merged one by one, the language first
  /// whose best passages cover the most of the question.
  ///
  /// @return the best first; empty if nothing shares a word with the question
  public List<Hit> search(SearchRequest request) {
    long begun = System.nanoTime();
    List<Hit> hits = index.read(searcher -> search(request, searcher));
    observer.searched(hits.size(), Duration.ofNanos(System.nanoTime() - begun));
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
    List<List<Hit>> lists = new ArrayList<>();
    for (Language language : Language.values()) {
      boolean wanted =
          request.filter().languages().isEmpty() || request.filter().languages().contains(language);
      if (wanted && state.counts().passages(language) > 0) {
        List<Hit> found = searchOne(request, terms, language, state, searcher);
        if (!found.isEmpty()) {
          lists.add(found);
        }
      }
    }
    return Interleaving.of(lists, request.limit());
  }

  private List<Hit> searchOne(
      SearchRequest request,
      QuestionTerms terms,
      Language language,
      IndexState state,
      IndexSearcher searcher)
      throws IOException {
    boolean foreign = language != request.language();
    LanguageQuery query =
        foreign
            ? LanguageQuery.foreign(terms, language, weights, state.counts())
            : LanguageQuery.own(terms.words(), language, weights, state.counts());
    FirstStage first =
        new FirstStage(searcher, restricted(request.filter()), state.counts().passages(language));
    ScoreDoc[] found = first.find(query, Math.max(request.limit(), SecondStage.DEPTH));
    List<Hit> ranked =
        new SecondStage(terms, weights, foreign)
            .rerank(found, entry -> state.passage(searcher, entry));
    return ranked.subList(0, Math.min(request.limit(), ranked.size()));
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
