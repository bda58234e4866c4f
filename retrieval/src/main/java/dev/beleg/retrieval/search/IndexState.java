package dev.beleg.retrieval.search;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.beleg.retrieval.index.ArticleIndex;
import dev.beleg.retrieval.index.TextAnalysis;
import dev.beleg.retrieval.index.Word;
import dev.beleg.retrieval.passage.Passage;
import java.io.IOException;
import java.util.List;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.search.IndexSearcher;

/// One state of the index, with the counts and passages that questions have looked up in it lately.
/// Safe for use by several threads.
final class IndexState {

  /// Characters of the passages kept with their words, which take about sixteen bytes for each.
  private static final long KEPT_CHARACTERS = 1_000_000;

  private final IndexReader reader;
  private final TermCounts counts;
  private final Cache<Integer, ReadPassage> passages =
      Caffeine.newBuilder()
          .maximumWeight(KEPT_CHARACTERS)
          .weigher((Integer _, ReadPassage read) -> read.passage.text().length())
          .build();

  IndexState(IndexReader reader) throws IOException {
    this.reader = reader;
    this.counts = new TermCounts(reader);
  }

  /// A passage cut into words.
  ///
  /// @param passage the passage
  /// @param words the words of its text
  record ReadPassage(Passage passage, List<Word> words) {}

  /// {@return whether it is the state that a searcher sees}
  boolean isOf(IndexSearcher searcher) {
    return reader.equals(searcher.getIndexReader());
  }

  /// {@return how many passages have a term}
  TermCounts counts() {
    return counts;
  }

  /// {@return the passage of an entry}
  ///
  /// @param searcher sees this state
  ReadPassage passage(IndexSearcher searcher, int entry) throws IOException {
    ReadPassage known = passages.getIfPresent(entry);
    if (known != null) {
      return known;
    }
    Passage passage = ArticleIndex.passage(searcher, entry);
    List<Word> words = TextAnalysis.shared().words(passage.text().reading(), passage.language());
    ReadPassage read = new ReadPassage(passage, words);
    passages.put(entry, read);
    return read;
  }
}
