package dev.beleg.retrieval.index;

import dev.beleg.retrieval.article.ArticleId;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.KnnFloatVectorQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;

/// The vectors of the articles' passages by one embedding model, in a folder beside the index.
///
/// It is derived from the index and can be lost. Vectors of another model are thrown away. What is
/// written shows in searches and outlasts a crash once [#commit] has returned. Safe for use by
/// several threads.
public final class VectorIndex implements Closeable {

  private static final String FORMAT = "vectors 1";
  private static final String MODEL_KEY = "beleg.model";
  private static final String DIMENSIONS_KEY = "beleg.dimensions";

  private final SearchedWriter content;
  private final String model;
  private volatile int dimensions;

  private VectorIndex(SearchedWriter content, String model) {
    this.content = content;
    this.model = model;
    Map<String, String> about = content.about();
    this.dimensions = Integer.parseInt(about.getOrDefault(DIMENSIONS_KEY, "0"));
    if (!model.equals(about.get(MODEL_KEY))) {
      clear();
    }
  }

  /// Opens the vectors of a model; those of another one are removed.
  ///
  /// @param model the name of the embedder
  /// @throws IndexInUse if they are open already
  /// @throws IndexUnavailable if the folder cannot be read or written
  public static VectorIndex open(Path folder, InstantSource clock, String model) {
    try {
      IndexFolder.prepare(folder, FORMAT, clock);
      return new VectorIndex(
          new SearchedWriter(FSDirectory.open(folder), VectorIndex::writing), model);
    } catch (IOException e) {
      throw new IndexUnavailable("opened", e);
    }
  }

  /// What lies in a folder.
  ///
  /// @param model the name of the embedder
  /// @param dimensions how many numbers a vector has; 0 where there is none yet
  /// @param passages how many passages have a vector
  public record Status(String model, int dimensions, int passages) {}

  /// {@return what lies in a folder, which another process may have open; empty where nothing does}
  ///
  /// @throws IndexUnavailable if it cannot be read
  public static Optional<Status> status(Path folder) {
    if (!Files.isDirectory(folder)) {
      return Optional.empty();
    }
    try (Directory directory = FSDirectory.open(folder)) {
      if (!DirectoryReader.indexExists(directory)) {
        return Optional.empty();
      }
      try (DirectoryReader reader = DirectoryReader.open(directory)) {
        Map<String, String> about = reader.getIndexCommit().getUserData();
        return Optional.of(
            new Status(
                about.getOrDefault(MODEL_KEY, ""),
                Integer.parseInt(about.getOrDefault(DIMENSIONS_KEY, "0")),
                passages(new IndexSearcher(reader))));
      }
    } catch (IOException e) {
      throw new IndexUnavailable("read", e);
    }
  }

  /// {@return how many numbers its vectors have; empty where there is none}
  public Optional<Integer> dimensions() {
    return dimensions == 0 ? Optional.empty() : Optional.of(dimensions);
  }

  /// {@return how many passages have a vector}
  public int passages() {
    return content.read(VectorIndex::passages);
  }

  private static int passages(IndexSearcher searcher) throws IOException {
    return searcher.count(new TermQuery(new Term(Fields.KIND, Fields.KIND_PASSAGE)));
  }

  /// {@return the passages whose vectors lie nearest, the nearest first; none where vectors of that
  /// many numbers are not kept}
  ///
  /// @param vector of length one
  /// @param filter which passages are looked at, by the fields of the index
  /// @param limit the most
  public List<NearPassage> nearest(float[] vector, Query filter, int limit) {
    if (vector.length != dimensions) {
      return List.of();
    }
    Query query = new KnnFloatVectorQuery(VectorEntries.VECTOR, vector, limit, filter);
    return content.read(
        searcher -> {
          List<NearPassage> near = new ArrayList<>();
          for (ScoreDoc hit : searcher.search(query, limit).scoreDocs) {
            near.add(VectorEntries.near(searcher.storedFields().document(hit.doc), hit.score));
          }
          return near;
        });
  }

  /// {@return the state of each article that was embedded}
  Map<ArticleId, String> states() {
    return content.read(
        searcher -> {
          Map<ArticleId, String> states = new HashMap<>();
          Query articles = new TermQuery(new Term(Fields.KIND, Fields.KIND_ARTICLE));
          for (Document entry : Entries.found(searcher, articles, Fields.STORED)) {
            VectorEntries.State state = VectorEntries.state(entry);
            states.put(state.article(), state.state());
          }
          return states;
        });
  }

  /// Adds an article's vectors or replaces them. Where they have more or fewer numbers than those
  /// that are kept, all of those are removed: they are of another model, whatever it is called.
  synchronized void put(EmbeddedArticle article) {
    for (EmbeddedArticle.Embedded passage : article.passages()) {
      if (passage.vector().length != dimensions) {
        clear();
        dimensions = passage.vector().length;
      }
    }
    content.write(
        open ->
            open.updateDocuments(Entries.term(article.source().id()), VectorEntries.of(article)));
  }

  /// Removes an article's vectors; does nothing if there are none.
  void withdraw(ArticleId id) {
    content.write(open -> open.deleteDocuments(Entries.term(id)));
  }

  /// Makes everything written so far durable and visible.
  synchronized void commit() {
    content.commit(
        Map.of(
            ArticleIndex.FORMAT_KEY,
            FORMAT,
            MODEL_KEY,
            model,
            DIMENSIONS_KEY,
            String.valueOf(dimensions)));
  }

  private synchronized void clear() {
    dimensions = 0;
    content.write(IndexWriter::deleteAll);
    commit();
  }

  /// Frees the folder for other processes; what was not committed is dropped.
  @Override
  public void close() {
    content.close();
  }

  private static IndexWriterConfig writing() {
    return new IndexWriterConfig().setCodec(new LongVectors()).setCommitOnClose(false);
  }
}
