package dev.beleg.retrieval.search;

import dev.beleg.retrieval.index.Fields;
import dev.beleg.retrieval.index.NearPassage;
import dev.beleg.retrieval.index.PassageKey;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;

/// Finds near passages in the index itself. The vectors may be behind it, so it alone decides which
/// passages there are and who may see them.
///
/// @param searcher sees the index
/// @param filter which passages may be found
/// @param state the state that the searcher sees
record NearEntries(IndexSearcher searcher, Filter filter, IndexState state) {

  /// {@return what was found by words, and after it the nearest passages that were not}
  ScoreDoc[] added(ScoreDoc[] found, List<NearPassage> near) throws IOException {
    Set<Integer> entries = new HashSet<>();
    Arrays.stream(found).forEach(one -> entries.add(one.doc));
    List<ScoreDoc> all = new ArrayList<>(Arrays.asList(found));
    for (NearPassage one : near.subList(0, Math.min(near.size(), SecondStage.DEPTH))) {
      Optional<Integer> entry = entry(one);
      if (entry.isPresent() && entries.add(entry.get())) {
        all.add(new ScoreDoc(entry.get(), 0));
      }
    }
    return all.toArray(ScoreDoc[]::new);
  }

  /// An article's entries are in the order of its passages.
  private Optional<Integer> entry(NearPassage near) throws IOException {
    Query ofArticle = FilterQuery.restrict(Fields.passagesOf(near.key().article()), filter);
    ScoreDoc[] passages = searcher.search(ofArticle, near.place() + 1, Sort.INDEXORDER).scoreDocs;
    if (near.place() >= passages.length) {
      return Optional.empty();
    }
    int entry = passages[near.place()].doc;
    PassageKey key = PassageKey.of(state.passage(searcher, entry).passage());
    return Optional.of(entry).filter(_ -> key.equals(near.key()));
  }
}
