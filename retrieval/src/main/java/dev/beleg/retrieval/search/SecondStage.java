package dev.beleg.retrieval.search;

import dev.beleg.retrieval.article.ArticleId;
import dev.beleg.retrieval.language.Span;
import dev.beleg.retrieval.passage.Passage;
import dev.beleg.retrieval.search.IndexState.ReadPassage;
import dev.beleg.retrieval.search.QuestionTerms.Match;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.search.ScoreDoc;

/// Looks at the text of the first passages and ranks them again by what their sentences show of the
/// question.
final class SecondStage {

  /// How many passages are looked at, at least.
  static final int DEPTH = 20;

  private final QuestionTerms terms;
  private final SearchWeights weights;
  private final double articleWeight;

  /// @param foreign whether the passages are in another language than the question
  SecondStage(QuestionTerms terms, SearchWeights weights, boolean foreign) {
    this.terms = terms;
    this.weights = weights;
    this.articleWeight = foreign ? 0 : weights.article();
  }

  /// Reads the passage of an entry of the index.
  @FunctionalInterface
  interface Passages {
    ReadPassage of(int entry) throws IOException;
  }

  /// {@return the passages with their sentences, ranked again, the best first}
  ///
  /// @param found the best first; at score 0 what shares no word that is looked up
  List<Hit> rerank(ScoreDoc[] found, Passages passages) throws IOException {
    List<Seen> seen = new ArrayList<>(found.length);
    Map<ArticleId, List<Match>> articles = new HashMap<>();
    double best = found.length > 0 && found[0].score > 0 ? found[0].score : 1;
    for (ScoreDoc one : found) {
      Seen next = look(passages.of(one.doc), one.score / best);
      seen.add(next);
      articles.computeIfAbsent(next.passage.article(), _ -> new ArrayList<>()).addAll(next.matches);
    }
    return seen.stream()
        .map(
            one ->
                hit(one, terms.coverage(articles.getOrDefault(one.passage.article(), one.matches))))
        .sorted(Comparator.comparingDouble(Hit::score).reversed())
        .toList();
  }

  /// A passage with the question's terms in it.
  private record Seen(Passage passage, double score, List<Match> matches) {}

  private Seen look(ReadPassage read, double score) {
    return new Seen(read.passage(), score, terms.matches(read.words(), read.passage().language()));
  }

  private Hit hit(Seen seen, double articleCoverage) {
    double coverage = terms.coverage(seen.matches);
    double best = 0;
    List<Hit.ScoredSentence> sentences = new ArrayList<>();
    for (Span sentence : seen.passage.sentences()) {
      Span within = sentence.shift(-seen.passage.span().start());
      double covered =
          terms.coverage(seen.matches.stream().filter(m -> within.contains(m.at())).toList());
      best = Math.max(best, covered);
      sentences.add(new Hit.ScoredSentence(sentence, seen.score + covered));
    }
    sentences.sort(Comparator.comparingDouble(Hit.ScoredSentence::score).reversed());
    double score =
        seen.score
            + weights.sentence() * best
            + weights.passage() * coverage
            + articleWeight * articleCoverage;
    return new Hit(seen.passage, score, coverage, sentences, Optional.empty());
  }
}
