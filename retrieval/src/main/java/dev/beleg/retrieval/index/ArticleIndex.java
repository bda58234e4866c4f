package dev.beleg.retrieval.index;

import dev.beleg.retrieval.article.ArticleId;
import dev.beleg.retrieval.passage.Passage;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.LockObtainFailedException;
import org.jspecify.annotations.Nullable;

/// The index of all articles' passages in one folder, open for reading and writing.
///
/// One process has it open at a time. What is written shows in searches and outlasts a crash once
/// [#commit] has returned. The articles' files stay the truth: the index can be lost and is then
/// filled again from them. Safe for use by several threads.
public final class ArticleIndex implements Closeable {

  /// The version of the index's form; an index of another one is rebuilt.
  static final String FORMAT = "4";

  static final String FORMAT_KEY = "beleg.format";
  static final String PREPARED_BY_KEY = "beleg.prepared-by";
  private static final double BUFFER_MEGABYTES = 64;

  private final Directory directory;
  private final Opening opening;
  private IndexWriter writer;
  private volatile SearcherManager searchers;
  private volatile @Nullable Kept kept;
  private volatile String preparedBy;

  private ArticleIndex(Directory directory, IndexWriter writer, Opening opening)
      throws IOException {
    this.directory = directory;
    this.writer = writer;
    this.searchers = new SearcherManager(writer, null);
    this.opening = opening;
    this.preparedBy = preparedBy(writer);
  }

  /// Opens the index in a folder, makes an empty one where there is none, and sets a damaged or
  /// older one aside.
  ///
  /// @throws IndexInUse if it is open already
  /// @throws IndexUnavailable if the folder cannot be read or written
  public static ArticleIndex open(Path folder, InstantSource clock) {
    try {
      Opening opening = IndexFolder.prepare(folder, FORMAT, clock);
      return open(FSDirectory.open(folder), opening, folder);
    } catch (IOException e) {
      throw new IndexUnavailable("opened", e);
    }
  }

  /// Opens the index in a directory that has been checked or is new.
  static ArticleIndex open(Directory directory, Opening opening, Path folder) throws IOException {
    try {
      IndexWriter writer = newWriter(directory);
      ArticleIndex index = new ArticleIndex(directory, writer, opening);
      if (!(opening instanceof Opening.Current)) {
        index.commit();
      }
      return index;
    } catch (LockObtainFailedException e) {
      throw new IndexInUse(folder, e);
    }
  }

  /// {@return what was found when it was opened}
  public Opening opening() {
    return opening;
  }

  /// Adds an article or replaces the one with the same id.
  public void put(IndexedArticle article) {
    write(open -> open.updateDocuments(Entries.term(article.article().id()), Entries.of(article)));
  }

  /// Remembers that a file holds no article; removes what it held before.
  public void reject(Rejection rejection) {
    write(open -> open.updateDocument(Entries.term(rejection.id()), Entries.of(rejection)));
  }

  /// Removes an article or a rejection; does nothing if there is none.
  public void withdraw(ArticleId id) {
    write(open -> open.deleteDocuments(Entries.term(id)));
  }

  /// Makes everything written so far durable and visible.
  public synchronized void commit() {
    write(
        open -> {
          Map<String, String> about = Map.of(FORMAT_KEY, FORMAT, PREPARED_BY_KEY, preparedBy);
          open.setLiveCommitData(about.entrySet());
          return open.commit();
        });
    try {
      searchers.maybeRefreshBlocking();
    } catch (IOException e) {
      throw new IndexUnavailable("read", e);
    }
  }

  /// {@return what its articles were prepared by; empty where nothing said so}
  public String preparedBy() {
    return preparedBy;
  }

  /// Says what all its articles were prepared by; lasts with the next commit.
  public void preparedBy(String version) {
    preparedBy = version;
  }

  /// {@return all that it holds, to be read}
  public IndexView view() {
    return new IndexView(this, Optional.empty());
  }

  /// {@return the articles of some collections, to be read; of none, nothing}
  public IndexView view(Set<String> collections) {
    return new IndexView(this, Optional.of(collections));
  }

  /// {@return the articles and rejected files that it holds now}
  public Holdings holdings() {
    return read(
        searcher -> {
          Kept known = kept;
          if (known == null || !known.searcher.equals(searcher)) {
            known = new Kept(searcher, Holdings.of(searcher));
            kept = known;
          }
          return known.holdings;
        });
  }

  /// {@return how many passages it holds}
  public int passages() {
    return read(
        searcher -> searcher.count(new TermQuery(new Term(Fields.KIND, Fields.KIND_PASSAGE))));
  }

  /// What was read of one state.
  private record Kept(IndexSearcher searcher, Holdings holdings) {}

  /// Reads from a state of the index that does not change meanwhile.
  public <T> T read(Reading<T> reading) {
    try {
      Lease lease = lease();
      try {
        return reading.from(lease.searcher);
      } finally {
        lease.manager.release(lease.searcher);
      }
    } catch (IOException e) {
      throw new IndexUnavailable("read", e);
    }
  }

  /// {@return the passage of an entry}
  public static Passage passage(IndexSearcher searcher, int entry) throws IOException {
    return StoredForm.passage(Entries.stored(searcher.storedFields().document(entry)));
  }

  /// Commits and frees the folder for other processes.
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
  private record Lease(SearcherManager manager, IndexSearcher searcher) {}

  /// A manager may be replaced, and closed, between being read here and being asked.
  private Lease lease() throws IOException {
    SearcherManager manager = searchers;
    try {
      return new Lease(manager, manager.acquire());
    } catch (AlreadyClosedException e) {
      SearcherManager replaced = searchers;
      if (replaced.equals(manager)) {
        throw e;
      }
      return new Lease(replaced, replaced.acquire());
    }
  }

  private synchronized void write(Writing writing) {
    try {
      if (!writer.isOpen()) {
        reopen();
      }
      writing.to(writer);
    } catch (IOException e) {
      throw new IndexUnavailable("written", e);
    }
  }

  /// After a failed write the search library closes its writer; the last commit is still there.
  private void reopen() throws IOException {
    IndexWriter fresh = newWriter(directory);
    SearcherManager before = searchers;
    searchers = new SearcherManager(fresh, null);
    writer = fresh;
    before.close();
  }

  private static IndexWriter newWriter(Directory directory) throws IOException {
    IndexWriterConfig config = new IndexWriterConfig();
    config.setRAMBufferSizeMB(BUFFER_MEGABYTES);
    return new IndexWriter(directory, config);
  }

  private static String preparedBy(IndexWriter writer) {
    Iterable<Map.Entry<String, String>> about = writer.getLiveCommitData();
    if (about != null) {
      for (Map.Entry<String, String> entry : about) {
        if (entry.getKey().equals(PREPARED_BY_KEY)) {
          return entry.getValue();
        }
      }
    }
    return "";
  }

  /// Something done with one state of the index.
  ///
  /// @param <T> what comes of it
  @FunctionalInterface
  public interface Reading<T> {
    /// {@return what was read}
    T from(IndexSearcher searcher) throws IOException;
  }

  /// Something done to the index.
  @FunctionalInterface
  private interface Writing {
    Object to(IndexWriter writer) throws IOException;
  }
}
