package dev.beleg.retrieval.search;

import dev.beleg.retrieval.index.Fields;
import dev.beleg.retrieval.language.Language;
import dev.beleg.retrieval.language.RecentWords;
import java.io.IOException;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;

/// How many passages of one state of the index have a term. Counts of common terms are kept; safe
/// for use by several threads.
final class TermCounts {

  private static final int KEPT = 1 << 14;

  private final IndexReader reader;
  private final Map<Language, OneLanguage> languages = new EnumMap<>(Language.class);

  TermCounts(IndexReader reader) throws IOException {
    this.reader = reader;
    for (Language language : Language.values()) {
      languages.put(language, new OneLanguage(language));
    }
  }

  /// {@return whether the counts are those of a state of the index}
  boolean areOf(IndexReader other) {
    return reader.equals(other);
  }

  /// {@return the number of a language's passages}
  int passages(Language language) {
    return of(language).passages;
  }

  /// {@return the number of passages with a stem}
  int stem(Language language, String stem) throws IOException {
    OneLanguage counts = of(language);
    return count(counts.stems, Fields.stem(language), stem);
  }

  /// {@return the number of passages with a word in ASCII letters}
  int latin(Language language, String latin) throws IOException {
    OneLanguage counts = of(language);
    return count(counts.latin, Fields.latin(language), latin);
  }

  private int count(RecentWords<Integer> kept, String field, String term) throws IOException {
    Integer known = kept.known(term);
    if (known == null) {
      known = reader.docFreq(new Term(field, term));
      kept.keep(term, known);
    }
    return known;
  }

  private OneLanguage of(Language language) {
    return Objects.requireNonNull(languages.get(language));
  }

  /// The counts of one language's passages.
  private final class OneLanguage {
    final int passages;
    final RecentWords<Integer> stems = new RecentWords<>(KEPT);
    final RecentWords<Integer> latin = new RecentWords<>(KEPT);

    OneLanguage(Language language) throws IOException {
      passages = reader.getDocCount(Fields.stem(language));
    }
  }
}
