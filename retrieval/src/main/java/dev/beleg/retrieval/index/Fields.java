package dev.beleg.retrieval.index;

import dev.beleg.retrieval.article.ArticleId;
import dev.beleg.retrieval.language.Language;
import java.util.Set;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;

/// The names of the index's fields.
///
/// The fields of words exist once per language, so that a word's frequency is counted among texts
/// of its own language.
public final class Fields {

  /// The path of the article; on every entry.
  public static final String ARTICLE = "article";

  /// What an entry is: an article, a passage or a rejection.
  public static final String KIND = "kind";

  /// ISO 639-1 code.
  public static final String LANGUAGE = "language";

  /// Day of publication, in days since 1970-01-01; absent where it is unknown.
  public static final String PUBLISHED = "published";

  /// The names of the collections that the article belongs to; on articles and passages.
  public static final String COLLECTION = "collection";

  /// Gazetteer codes.
  public static final String REGION = "region";

  /// Each folder on the article's path, ending in `/`.
  public static final String FOLDER = "folder";

  /// The stored form of the entry.
  public static final String STORED = "stored";

  /// The figures of an article, one line each.
  static final String FIGURES = "figures";

  /// What an article announces.
  static final String REPORT = "report";

  static final String KIND_ARTICLE = "article";
  static final String KIND_PASSAGE = "passage";
  static final String KIND_REJECTION = "rejection";

  private Fields() {}

  /// {@return what finds the passages of an article}
  public static Query passagesOf(ArticleId article) {
    return new BooleanQuery.Builder()
        .add(new TermQuery(Entries.term(article)), Occur.FILTER)
        .add(new TermQuery(new Term(KIND, KIND_PASSAGE)), Occur.FILTER)
        .build();
  }

  /// {@return what finds the articles and passages of at least one of some collections}
  public static Query inCollections(Set<String> collections) {
    return oneOf(COLLECTION, collections);
  }

  /// {@return what finds the entries that have one of some values in a field}
  public static Query oneOf(String field, Set<String> values) {
    return new TermInSetQuery(field, values.stream().map(BytesRef::new).toList());
  }

  /// {@return the field of stems and compound parts}
  public static String stem(Language language) {
    return "stem_" + language.code();
  }

  /// {@return the field of words and numbers in ASCII letters}
  public static String latin(Language language) {
    return "latin_" + language.code();
  }

  /// {@return the field of loose keys' four-letter runs}
  public static String gram(Language language) {
    return "gram_" + language.code();
  }
}
