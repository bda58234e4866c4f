package dev.beleg.retrieval.search;

import dev.beleg.retrieval.index.ArticleIndex;
import dev.beleg.retrieval.index.TextAnalysis;
import dev.beleg.retrieval.index.Word;
import dev.beleg.retrieval.language.Language;
import dev.beleg.retrieval.language.Span;
import dev.beleg.retrieval.passage.Passage;
import dev.beleg.retrieval.search.QuestionTerms.Match;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;

/// Looks at the text of the first passages and ranks them again by what their sentences show of the
/// question.
final class SecondStage {

  /// How many passages are looked at.
  static final int DEPTH = 20;

  private final QuestionTerms terms;
  private final Language language;
  private final SearchWeights weights;

  SecondStage(QuestionTerms terms, Language language, SearchWeights weights) {
    this.terms = terms;
    this.language = language;
    this.weights = weights;
  }

  /// {@return the passages with their sentences, the first ones ranked again}
  List<Hit> rerank(ScoreDoc[] found, IndexSearcher searcher) throws IOException {
    List<Hit> hits = new ArrayList<>(found.length);
    double top = found.length == 0 ? 1 : found[0].score;
    for (ScoreDoc one : found) {
      hits.add(hit(ArticleIndex.passage(searcher, one.doc), one.score / top));
    }
    int depth = Math.min(DEPTH, hits.size());
    hits.subList(0, depth).sort(Comparator.comparingDouble(Hit::score).reversed());
    return hits;
  }

  private Hit hit(Passage passage, double score) {
    int start = passage.span().start();
    List<Word> words = TextAnalysis.shared().words(passage.text().reading(), language);
    List<Match> matches = terms.matches(words, language);
    double coverage = terms.coverage(matches);
    double best = 0;
    List<Hit.ScoredSentence> sentences = new ArrayList<>();
    for (Span sentence : passage.sentences()) {
      Span within = sentence.shift(-start);
      double covered =
          terms.coverage(matches.stream().filter(m -> within.contains(m.at())).toList());
      best = Math.max(best, covered);
      sentences.add(new Hit.ScoredSentence(sentence, score + covered));
    }
    sentences.sort(Comparator.comparingDouble(Hit.ScoredSentence::score).reversed());
    return new Hit(passage, score + weights.sentence() * best + weights.passage() * coverage, coverage, sentences);
  }
}
