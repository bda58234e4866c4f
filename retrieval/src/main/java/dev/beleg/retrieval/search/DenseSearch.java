package dev.beleg.retrieval.search;

import dev.beleg.retrieval.index.Embedder;
import dev.beleg.retrieval.index.Fields;
import dev.beleg.retrieval.index.IndexUnavailable;
import dev.beleg.retrieval.index.NearPassage;
import dev.beleg.retrieval.index.VectorIndex;
import dev.beleg.retrieval.language.Language;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.TermQuery;

/// Finds the passages whose vectors lie near a question's. Whatever fails in it leaves the search
/// by words as it is. Safe for use by several threads.
public final class DenseSearch {

  /// How many passages are compared with the question's words and vector alike.
  private static final int DEPTH = 50;

  /// What came of embedding a question.
  public enum Outcome {
    /// Its vector was there in time.
    USED,
    /// It was not.
    LATE,
    /// There is none, or the vectors of the passages cannot be read.
    FAILED
  }

  /// Is told of each question. It may be called by several threads at once.
  @FunctionalInterface
  public interface Observer {

    /// A question has been embedded, or not.
    void embedded(Outcome outcome);
  }

  private final VectorIndex vectors;
  private final QuestionVectors questions;
  private final DenseWeights weights;
  private final Observer observer;

  /// @param vectors open as long as this is used
  /// @param embedder the one that the vectors are of
  /// @param weights what nearness counts
  /// @param deadline how long a question's vector is waited for
  public DenseSearch(
      VectorIndex vectors,
      Embedder embedder,
      DenseWeights weights,
      Duration deadline,
      Observer observer) {
    this.vectors = vectors;
    this.questions = new QuestionVectors(embedder, deadline, observer);
    this.weights = weights;
    this.observer = observer;
  }

  /// {@return a question's vector; empty where nearness counts nothing for it, nothing is embedded
  /// yet, or it cannot be had in time}
  Optional<float[]> vector(String question, Language language) {
    return weights.any(language) && vectors.dimensions().isPresent()
        ? questions.of(question)
        : Optional.empty();
  }

  /// {@return what nearness counts}
  double weight(Language question, Language article) {
    return weights.of(question, article);
  }

  /// {@return the nearest passages of a language, the nearest first}
  List<NearPassage> nearest(float[] vector, Language language, Filter filter) {
    TermQuery ofLanguage = new TermQuery(new Term(Fields.LANGUAGE, language.code()));
    try {
      return vectors.nearest(vector, FilterQuery.restrict(ofLanguage, filter), DEPTH);
    } catch (IndexUnavailable _) {
      observer.embedded(Outcome.FAILED);
      return List.of();
    }
  }
}
