package dev.beleg.retrieval.index;

import dev.beleg.retrieval.article.ArticleId;
import dev.beleg.retrieval.figure.FigureLedger;
import dev.beleg.retrieval.language.Span;
import dev.beleg.retrieval.passage.Passage;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.IndexableField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.LockObtainFailedException;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/// The index of all articles' passages in one folder, open for reading and writing.
///
/// One process has it open at a time. What is written shows in searches and outlasts a crash once
/// [#commit] has returned. The articles' files stay the truth: the index can be lost and is then
/// filled again from them. Safe for use by several threads.
public final class ArticleIndex implements Closeable {

  /// The version of the index's form; an index of another one is rebuilt.
  static final String FORMAT = "3";

  static final String FORMAT_KEY = "beleg.format";
  static final String PREPARED_BY_KEY = "beleg.prepared-by";
  private static final double BUFFER_MEGABYTES = 64;

  private final Directory directory;
  private final Opening opening;
  private IndexWriter writer;
  private volatile SearcherManager searchers;
  private volatile @Nullable Sources sources;
  private volatile @Nullable StoredFigures figures;
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
      Opening opening = IndexFolder.prepare(folder, clock);
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
    write(open -> open.updateDocuments(term(article.article().id()), Entries.of(article)));
  }

  /// Remembers that a file holds no article; removes what it held before.
  public void reject(Rejection rejection) {
    write(open -> open.updateDocument(term(rejection.id()), Entries.of(rejection)));
  }

  /// Removes an article or a rejection; does nothing if there is none.
  public void withdraw(ArticleId id) {
    write(open -> open.deleteDocuments(term(id)));
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

  /// {@return every figure of its articles, read when the first is wanted after a change}
  public FigureLedger ledger() {
    return read(
        searcher -> {
          StoredFigures known = figures;
          if (known == null || !known.searcher().equals(searcher)) {
            known = StoredFigures.read(searcher);
            figures = known;
          }
          return known.ledger();
        });
  }

  /// {@return the passage of an article that holds a range of its file}
  public Optional<Passage> passage(ArticleId id, Span range) {
    return read(
        searcher -> passages(searcher, id).filter(p -> p.span().contains(range)).findFirst());
  }

  private static Stream<Passage> passages(IndexSearcher searcher, ArticleId id) throws IOException {
    Query query =
        new BooleanQuery.Builder()
            .add(new TermQuery(term(id)), BooleanClause.Occur.FILTER)
            .add(
                new TermQuery(new Term(Fields.KIND, Fields.KIND_PASSAGE)),
                BooleanClause.Occur.FILTER)
            .build();
    int most = Math.max(1, searcher.getIndexReader().maxDoc());
    List<Passage> found = new ArrayList<>();
    for (ScoreDoc hit : searcher.search(query, most).scoreDocs) {
      found.add(passage(searcher, hit.doc));
    }
    return found.stream();
  }

  /// {@return the articles, by path}
  public List<Source> sources() {
    return current().sources;
  }

  /// {@return one article}
  public Optional<Source> source(ArticleId id) {
    return Optional.ofNullable(current().byId.get(id));
  }

  /// {@return the files that hold no article, by path}
  public List<Rejection> rejections() {
    return current().rejections;
  }

  /// {@return the state of every file, articles and rejections, by path}
  public Map<ArticleId, FileState> files() {
    return current().files;
  }

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
    return StoredForm.passage(stored(searcher.storedFields().document(entry)));
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

  private static Term term(ArticleId id) {
    return new Term(Fields.ARTICLE, id.path());
  }

  private Sources current() {
    return read(
        searcher -> {
          Sources known = sources;
          if (known == null || !known.searcher.equals(searcher)) {
            known = new Sources(searcher);
            sources = known;
          }
          return known;
        });
  }

  private static BytesRef stored(Document entry) throws IOException {
    IndexableField field = entry.getField(Fields.STORED);
    if (field == null || field.binaryValue() == null) {
      throw new IOException("an entry of the index has no stored form");
    }
    return field.binaryValue();
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

  /// What one state of the index knows of its articles.
  private static final class Sources {
    final IndexSearcher searcher;
    final List<Source> sources = new ArrayList<>();
    final List<Rejection> rejections = new ArrayList<>();
    final Map<ArticleId, Source> byId = new TreeMap<>();
    final Map<ArticleId, FileState> files = new TreeMap<>();

    Sources(IndexSearcher searcher) throws IOException {
      this.searcher = searcher;
      for (Document entry : entries(Fields.KIND_ARTICLE)) {
        StoredForm.StoredSource stored = StoredForm.source(stored(entry));
        byId.put(stored.source().id(), stored.source());
        files.put(stored.source().id(), stored.file());
      }
      for (Document entry : entries(Fields.KIND_REJECTION)) {
        Rejection rejection = StoredForm.rejection(stored(entry));
        rejections.add(rejection);
        files.put(rejection.id(), rejection.file());
      }
      sources.addAll(byId.values());
    }

    private List<Document> entries(String kind) throws IOException {
      TermQuery query = new TermQuery(new Term(Fields.KIND, kind));
      int most = Math.max(1, searcher.getIndexReader().maxDoc());
      List<Document> found = new ArrayList<>();
      for (ScoreDoc hit : searcher.search(query, most).scoreDocs) {
        found.add(searcher.storedFields().document(hit.doc, Set.of(Fields.STORED)));
      }
      return found;
    }
  }
}
