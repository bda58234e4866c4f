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
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;
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
  static final String FORMAT = "5";

  static final String FORMAT_KEY = "beleg.format";
  static final String PREPARED_BY_KEY = "beleg.prepared-by";
  private static final double BUFFER_MEGABYTES = 64;

  private final SearchedWriter content;
  private final Opening opening;
  private volatile @Nullable Kept kept;
  private volatile String preparedBy;

  private ArticleIndex(SearchedWriter content, Opening opening) {
    this.content = content;
    this.opening = opening;
    this.preparedBy = content.about().getOrDefault(PREPARED_BY_KEY, "");
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
      ArticleIndex index =
          new ArticleIndex(new SearchedWriter(directory, ArticleIndex::writing), opening);
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
    content.write(
        open -> open.updateDocuments(Entries.term(article.article().id()), Entries.of(article)));
  }

  /// Remembers that a file holds no article; removes what it held before.
  public void reject(Rejection rejection) {
    content.write(open -> open.updateDocument(Entries.term(rejection.id()), Entries.of(rejection)));
  }

  /// Removes an article or a rejection; does nothing if there is none.
  public void withdraw(ArticleId id) {
    content.write(open -> open.deleteDocuments(Entries.term(id)));
  }

  /// Makes everything written so far durable and visible.
  public void commit() {
    content.commit(Map.of(FORMAT_KEY, FORMAT, PREPARED_BY_KEY, preparedBy));
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
    return content.read(reading);
  }

  /// {@return the passage of an entry}
  public static Passage passage(IndexSearcher searcher, int entry) throws IOException {
    return StoredForm.passage(Entries.stored(searcher.storedFields().document(entry)));
  }

  /// Commits and frees the folder for other processes.
  @Override
  public void close() {
    content.close();
  }

  private static IndexWriterConfig writing() {
    return new IndexWriterConfig().setRAMBufferSizeMB(BUFFER_MEGABYTES);
  }

  /// Something done with one state of the index.
  ///
  /// @param <T> what comes of it
  @FunctionalInterface
  public interface Reading<T> {
    /// {@return what was read}
    T from(IndexSearcher searcher) throws IOException;
  }
}
