package dev.beleg.retrieval.search;

import java.io.IOException;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryRescorer;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopDocs;

/// Finds the passages of one language that share words with a question.
///
/// @param searcher sees the index
/// @param filter which passages may be found
/// @param passages how many passages the language has
record FirstStage(IndexSearcher searcher, Filter filter, int passages) {

  /// Up to this many passages all are scored by the whole question.
  private static final int FEW_PASSAGES = 2_000;

  /// How many passages the words choose in a larger index.
  private static final int CHOSEN = 300;

  /// {@return the best passages by the whole question, the best first}
  ScoreDoc[] find(LanguageQuery query, int limit) throws IOException {
    if (passages > FEW_PASSAGES) {
      int wanted = Math.max(CHOSEN, limit);
      TopDocs chosen = search(query.choosing(), wanted);
      if (chosen.scoreDocs.length == wanted) {
        return QueryRescorer.rescore(searcher, chosen, query.ranking(), 1, limit).scoreDocs;
      }
    }
    return search(query.whole(), limit).scoreDocs;
  }

  private TopDocs search(Query query, int limit) throws IOException {
    return searcher.search(FilterQuery.restrict(query, filter), limit);
  }
}
