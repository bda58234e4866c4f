package dev.beleg.retrieval.index;

import dev.beleg.retrieval.language.Language;

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

  /// Gazetteer codes.
  public static final String REGION = "region";

  /// Each folder on the article's path, ending in `/`.
  public static final String FOLDER = "folder";

  /// The stored form of the entry.
  public static final String STORED = "stored";

  /// The figures of an article, one line each.
  static final String FIGURES = "figures";

  static final String KIND_ARTICLE = "article";
  static final String KIND_PASSAGE = "passage";
  static final String KIND_REJECTION = "rejection";

  private Fields() {}

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
