package dev.beleg.retrieval.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.junit.jupiter.api.Test;

class SearchedWriterTest {

  private static final SearchedWriter.Writing ONE_MORE = open -> open.addDocument(new Document());

  private final SearchedWriter content = content();

  private static SearchedWriter content() {
    try {
      return new SearchedWriter(new ByteBuffersDirectory(), IndexWriterConfig::new);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private int count() {
    return content.read(searcher -> searcher.getIndexReader().numDocs());
  }

  @Test
  void showsWhatIsCommitted() {
    content.write(ONE_MORE);
    assertThat(count()).isZero();
    content.commit(Map.of("said", "so"));
    assertThat(count()).isEqualTo(1);
    assertThat(content.about()).containsEntry("said", "so");
  }

  @Test
  void goesOnWithANewWriterFromTheLastCommit() {
    content.write(ONE_MORE);
    content.commit(Map.of());
    content.write(ONE_MORE);
    content.write(SearchedWriterTest::fail);
    assertThat(count()).isEqualTo(1);
    content.write(ONE_MORE);
    content.commit(Map.of());
    assertThat(count()).isEqualTo(2);
  }

  /// As the search library leaves it after a failed write.
  private static Object fail(IndexWriter open) throws IOException {
    open.rollback();
    return open;
  }

  /// A reader that looked up the manager before a reopening and asks it afterwards.
  @Test
  void leasesFromTheManagerThatReplacedAClosedOne() throws IOException {
    ByteBuffersDirectory directory = new ByteBuffersDirectory();
    try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig());
        SearcherManager now = new SearcherManager(writer, null)) {
      SearcherManager before = new SearcherManager(writer, null);
      SearcherManager between = new SearcherManager(writer, null);
      before.close();
      between.close();
      Iterator<SearcherManager> lookedUp = List.of(before, between, now).iterator();
      SearchedWriter.Lease lease = SearchedWriter.Lease.of(lookedUp::next);
      assertThat(lease.manager()).isSameAs(now);
      lease.manager().release(lease.searcher());
    }
  }

  @Test
  void saysThatItIsClosed() throws IOException {
    content.close();
    assertThatThrownBy(this::count).isInstanceOf(AlreadyClosedException.class);
  }

  /// A search that began before a reopening goes on over what it saw.
  @Test
  void aReadingOutlastsAReopening() {
    content.write(ONE_MORE);
    content.commit(Map.of());
    int seen =
        content.read(
            searcher -> {
              content.write(SearchedWriterTest::fail);
              content.write(ONE_MORE);
              return documents(searcher);
            });
    assertThat(seen).isEqualTo(1);
  }

  private static int documents(IndexSearcher searcher) throws IOException {
    return searcher.count(MatchAllDocsQuery.INSTANCE);
  }
}
