package dev.beleg.retrieval.index;

import dev.beleg.retrieval.article.ArticleId;
import dev.beleg.retrieval.index.EmbeddedArticle.Embedded;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.KnnFloatVectorField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.index.VectorSimilarityFunction;

/// The entries of the vectors: one for the article, one for each passage with a vector, with the
/// index's own fields to filter by.
final class VectorEntries {

  static final String VECTOR = "vector";

  private static final Pattern LINES = Pattern.compile("\n");

  private VectorEntries() {}

  /// Which state of an article was embedded.
  record State(ArticleId article, String state) {}

  static List<Document> of(EmbeddedArticle embedded) {
    List<Document> entries = new ArrayList<>();
    ArticleId id = embedded.source().id();
    Document article = Entries.entry(id, Fields.KIND_ARTICLE);
    article.add(new StoredField(Fields.STORED, embedded.state() + "\n" + id.path()));
    entries.add(article);
    for (Embedded passage : embedded.passages()) {
      Document entry = Entries.entry(id, Fields.KIND_PASSAGE);
      Entries.addCollections(entry, embedded.source());
      Entries.addFilters(entry, embedded.source());
      String stored = passage.place() + "\n" + passage.key().sha256() + "\n" + id.path();
      entry.add(new StoredField(Fields.STORED, stored));
      entry.add(
          new KnnFloatVectorField(VECTOR, passage.vector(), VectorSimilarityFunction.DOT_PRODUCT));
      entries.add(entry);
    }
    return entries;
  }

  static State state(Document entry) {
    String[] parts = LINES.split(entry.get(Fields.STORED), 2);
    return new State(new ArticleId(parts[1]), parts[0]);
  }

  /// The search library's score is half of what lies above −1.
  static NearPassage near(Document entry, double score) {
    String[] parts = LINES.split(entry.get(Fields.STORED), 3);
    PassageKey key = new PassageKey(new ArticleId(parts[2]), parts[1]);
    return new NearPassage(key, Integer.parseInt(parts[0]), 2 * score - 1);
  }
}
