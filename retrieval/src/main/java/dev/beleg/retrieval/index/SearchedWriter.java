package dev.beleg.retrieval.index;

import dev.beleg.retrieval.index.ArticleIndex.Reading;
import java.io.Closeable;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.Directory;

/// The writer of a directory with the searchers that show what was committed.
///
/// After a failed write the search library closes its writer; the next write goes on from the last
/// commit with a new one, and searches do not notice. Safe for use by several threads.
final class SearchedWriter implements Closeable {

  private final Directory directory;
  private final Supplier<IndexWriterConfig> config;
  private IndexWriter writer;
  private volatile SearcherManager searchers;

  /// Opens a directory, which is closed with this.
  ///
  /// @param config makes the configuration of each writer
  SearchedWriter(Directory directory, Supplier<IndexWriterConfig> config) throws IOException {
    this.directory = directory;
    this.config = config;
    this.writer = new IndexWriter(directory, config.get());
    this.searchers = new SearcherManager(writer, null);
  }

  /// {@return what the last commit said about the content}
  synchronized Map<String, String> about() {
    Map<String, String> about = new HashMap<>();
    Iterable<Map.Entry<String, String>> written = writer.getLiveCommitData();
    if (written != null) {
      written.forEach(entry -> about.put(entry.getKey(), entry.getValue()));
    }
    return about;
  }

  /// Writes something; it shows and lasts with the next commit.
  synchronized void write(Writing writing) {
    try {
      if (!writer.isOpen()) {
        reopen();
      }
      writing.to(writer);
    } catch (IOException e) {
      throw new IndexUnavailable("written", e);
    }
  }

  private void reopen() throws IOException {
    IndexWriter fresh = new IndexWriter(directory, config.get());
    SearcherManager before = searchers;
    searchers = new SearcherManager(fresh, null);
    writer = fresh;
    before.close();
  }

  /// Makes everything written so far durable and visible.
  ///
  /// @param about what is said about the content
  synchronized void commit(Map<String, String> about) {
    write(
        open -> {
          open.setLiveCommitData(about.entrySet());
          return open.commit();
        });
    try {
      searchers.maybeRefreshBlocking();
    } catch (IOException e) {
      throw new IndexUnavailable("read", e);
    }
  }

  /// Reads from a state that does not change meanwhile.
  <T> T read(Reading<T> reading) {
    try {
      Lease lease = Lease.of(() -> searchers);
      try {
        return reading.from(lease.searcher);
      } finally {
        lease.manager.release(lease.searcher);
      }
    } catch (IOException e) {
      throw new IndexUnavailable("read", e);
    }
  }

  /// Frees the directory for other processes; what was not committed is kept or dropped as the
  /// configuration says.
  @Override
  public synchronized void close() {
    try {
      searchers.close();
      writer.close();
      directory.close();
    } catch (IOException e) {
      throw new IndexUnavailable("closed", e);
    }
  }

  /// A searcher with the manager that takes it back.
  record Lease(SearcherManager manager, IndexSearcher searcher) {

    /// A manager may be replaced, and closed, between being looked up and being asked.
    ///
    /// @param managers gives the manager of now
    static Lease of(Supplier<SearcherManager> managers) throws IOException {
      SearcherManager manager = managers.get();
      while (true) {
        try {
          return new Lease(manager, manager.acquire());
        } catch (AlreadyClosedException e) {
          SearcherManager closed = manager;
          manager = managers.get();
          if (manager.equals(closed)) {
            throw e;
          }
        }
      }
    }
  }

  /// Something done to the content.
  @FunctionalInterface
  interface Writing {
    Object to(IndexWriter writer) throws IOException;
  }
}
