package dev.beleg.retrieval.index;

import dev.beleg.retrieval.article.ArticleId;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;

/// The articles and rejected files that one state of the index holds. Immutable.
public final class Holdings {

  private final Map<ArticleId, Source> sources = new TreeMap<>();
  private final Map<ArticleId, Rejection> rejections = new TreeMap<>();
  private final Map<ArticleId, FileState> files = new TreeMap<>();

  private Holdings() {}

  /// Reads what a state holds.
  static Holdings of(IndexSearcher searcher) throws IOException {
    Holdings holdings = new Holdings();
    for (Document entry : entries(searcher, Fields.KIND_ARTICLE)) {
      StoredForm.StoredSource stored = StoredForm.source(Entries.stored(entry));
      holdings.sources.put(stored.source().id(), stored.source());
      holdings.files.put(stored.source().id(), stored.file());
    }
    for (Document entry : entries(searcher, Fields.KIND_REJECTION)) {
      Rejection rejection = StoredForm.rejection(Entries.stored(entry));
      holdings.rejections.put(rejection.id(), rejection);
      holdings.files.put(rejection.id(), rejection.file());
    }
    return holdings;
  }

  private static List<Document> entries(IndexSearcher searcher, String kind) throws IOException {
    return Entries.found(searcher, new TermQuery(new Term(Fields.KIND, kind)), Fields.STORED);
  }

  /// {@return the articles, by path}
  public List<Source> sources() {
    return new ArrayList<>(sources.values());
  }

  /// {@return one article}
  public Optional<Source> source(ArticleId id) {
    return Optional.ofNullable(sources.get(id));
  }

  /// {@return the files that hold no article, by path}
  public List<Rejection> rejections() {
    return new ArrayList<>(rejections.values());
  }

  /// {@return a file that holds no article}
  public Optional<Rejection> rejection(ArticleId id) {
    return Optional.ofNullable(rejections.get(id));
  }

  /// {@return the state of every file, articles and rejections, by path}
  public Map<ArticleId, FileState> files() {
    return Collections.unmodifiableMap(files);
  }
}
