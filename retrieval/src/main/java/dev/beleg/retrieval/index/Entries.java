package dev.beleg.retrieval.index;

import dev.beleg.retrieval.announcement.ReportCodec;
import dev.beleg.retrieval.article.ArticleId;
import dev.beleg.retrieval.language.Language;
import dev.beleg.retrieval.passage.Passage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexableField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.util.BytesRef;

/// Makes the index's entries: one for the article, one for each passage.
final class Entries {

  private static final FieldType TERMS = terms();

  private Entries() {}

  static List<Document> of(IndexedArticle indexed) throws IOException {
    List<Document> entries = new ArrayList<>(indexed.passages().size() + 1);
    ArticleId id = indexed.article().id();
    Source source = Source.of(indexed);
    Document article = entry(id, Fields.KIND_ARTICLE);
    addCollections(article, source);
    article.add(new StoredField(Fields.STORED, StoredForm.ofSource(source, indexed.file())));
    StoredFigures.of(indexed)
        .ifPresent(lines -> article.add(new StoredField(Fields.FIGURES, lines)));
    article.add(new StoredField(Fields.REPORT, ReportCodec.bytes(indexed.report())));
    entries.add(article);
    for (Passage passage : indexed.passages()) {
      entries.add(passage(passage, source));
    }
    return entries;
  }

  static Document of(Rejection rejection) throws IOException {
    Document entry = entry(rejection.id(), Fields.KIND_REJECTION);
    entry.add(new StoredField(Fields.STORED, StoredForm.ofRejection(rejection)));
    return entry;
  }

  /// {@return what all entries of an article or rejection have}
  static Term term(ArticleId id) {
    return new Term(Fields.ARTICLE, id.path());
  }

  /// {@return the stored form of an entry}
  static BytesRef stored(Document entry) throws IOException {
    IndexableField field = entry.getField(Fields.STORED);
    if (field == null || field.binaryValue() == null) {
      throw new IOException("an entry of the index has no stored form");
    }
    return field.binaryValue();
  }

  /// {@return one field of all entries that a query finds}
  static List<Document> found(IndexSearcher searcher, Query query, String field)
      throws IOException {
    int most = Math.max(1, searcher.getIndexReader().maxDoc());
    List<Document> found = new ArrayList<>();
    for (ScoreDoc hit : searcher.search(query, most).scoreDocs) {
      found.add(searcher.storedFields().document(hit.doc, Set.of(field)));
    }
    return found;
  }

  static Document entry(ArticleId id, String kind) {
    Document entry = new Document();
    entry.add(new StringField(Fields.ARTICLE, id.path(), Field.Store.NO));
    entry.add(new StringField(Fields.KIND, kind, Field.Store.NO));
    return entry;
  }

  private static Document passage(Passage passage, Source source) throws IOException {
    Document entry = entry(passage.article(), Fields.KIND_PASSAGE);
    entry.add(new StoredField(Fields.STORED, StoredForm.ofPassage(passage)));
    addCollections(entry, source);
    addFilters(entry, source);
    addTerms(entry, passage);
    return entry;
  }

  static void addCollections(Document entry, Source source) {
    for (String collection : source.collections()) {
      entry.add(new StringField(Fields.COLLECTION, collection, Field.Store.NO));
    }
  }

  static void addFilters(Document entry, Source source) {
    entry.add(new StringField(Fields.LANGUAGE, source.language().code(), Field.Store.NO));
    source
        .published()
        .knownDate()
        .ifPresent(day -> entry.add(new LongPoint(Fields.PUBLISHED, day.toEpochDay())));
    for (String region : source.regions()) {
      entry.add(new StringField(Fields.REGION, region, Field.Store.NO));
    }
    String path = source.id().path();
    for (int slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', slash + 1)) {
      entry.add(new StringField(Fields.FOLDER, path.substring(0, slash + 1), Field.Store.NO));
    }
  }

  private static void addTerms(Document entry, Passage passage) {
    Language language = passage.language();
    List<TermStream.Term> stems = new ArrayList<>();
    List<TermStream.Term> latin = new ArrayList<>();
    List<TermStream.Term> grams = new ArrayList<>();
    for (Word word : TextAnalysis.shared().words(passage.text().reading(), language)) {
      WordForms forms = word.forms();
      if (forms.kind() != WordForms.Kind.STOP) {
        stems.add(new TermStream.Term(forms.stem(), false));
        forms.parts().forEach(part -> stems.add(new TermStream.Term(part, true)));
        latin.add(new TermStream.Term(forms.latin(), false));
        LooseGrams.of(forms.key(), gram -> grams.add(new TermStream.Term(gram, false)));
      }
    }
    entry.add(new Field(Fields.stem(language), new TermStream(stems), TERMS));
    entry.add(new Field(Fields.latin(language), new TermStream(latin), TERMS));
    entry.add(new Field(Fields.gram(language), new TermStream(grams), TERMS));
  }

  private static FieldType terms() {
    FieldType type = new FieldType();
    type.setIndexOptions(IndexOptions.DOCS_AND_FREQS);
    type.setTokenized(true);
    type.freeze();
    return type;
  }
}
