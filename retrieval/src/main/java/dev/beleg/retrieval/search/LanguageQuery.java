package dev.beleg.retrieval.search;

import dev.beleg.retrieval.index.Fields;
import dev.beleg.retrieval.index.LooseGrams;
import dev.beleg.retrieval.index.Word;
import dev.beleg.retrieval.index.WordForms;
import dev.beleg.retrieval.language.Language;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SynonymQuery;
import org.apache.lucene.search.TermQuery;

/// A question as a weighted sum over the fields of one language's passages.
///
/// The sum has two parts. The runs of four letters are many and each is common, so they cost far
/// more than the words. In a large index the words alone choose passages, and the runs only help to
/// rank those; but for a word that no passage has, its runs are all there is to find it by.
final class LanguageQuery {

  private final Language language;
  private final TermCounts counts;
  private final BooleanQuery.Builder choosing = new BooleanQuery.Builder();
  private final BooleanQuery.Builder ranking = new BooleanQuery.Builder();

  private LanguageQuery(Language language, TermCounts counts) {
    this.language = language;
    this.counts = counts;
  }

  /// {@return the query for texts in the question's own language}
  static LanguageQuery own(
      List<Word> words, Language language, SearchWeights weights, TermCounts counts)
      throws IOException {
    LanguageQuery query = new LanguageQuery(language, counts);
    Map<String, Integer> stems = new LinkedHashMap<>();
    List<Word> unknown = new ArrayList<>();
    for (Word word : words) {
      boolean known = false;
      for (String stem : stems(word.forms())) {
        stems.merge(stem, 1, Integer::sum);
        known |= counts.stem(language, stem) > 0;
      }
      if (!known) {
        unknown.add(word);
      }
    }
    stems.forEach((stem, count) -> add(Fields.stem(language), stem, count, query.choosing));
    query.addGrams(words, unknown, weights.ownGrams());
    return query;
  }

  private static List<String> stems(WordForms forms) {
    if (forms.parts().isEmpty()) {
      return List.of(forms.stem());
    }
    List<String> stems = new ArrayList<>(forms.parts());
    stems.addFirst(forms.stem());
    return stems;
  }

  /// {@return the query for texts in another language}
  static LanguageQuery foreign(
      QuestionTerms terms, Language language, SearchWeights weights, TermCounts counts)
      throws IOException {
    List<Word> words = terms.words();
    List<List<Expansion>> expansions = terms.expansions(language);
    LanguageQuery query = new LanguageQuery(language, counts);
    List<Word> unknown = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      String latin = words.get(i).forms().latin();
      boolean translated = query.addTranslations(expansions.get(i));
      if (counts.latin(language, latin) > 0) {
        add(Fields.latin(language), latin, weights.latin(), query.choosing);
      } else if (!translated) {
        unknown.add(words.get(i));
      }
    }
    query.addGrams(words, unknown, weights.foreignGrams());
    return query;
  }

  /// {@return the whole sum}
  Query whole() {
    BooleanQuery chosen = choosing.build();
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    chosen.clauses().forEach(all::add);
    ranking.build().clauses().forEach(all::add);
    return all.build();
  }

  /// {@return the part that finds passages}
  Query choosing() {
    return choosing.build();
  }

  /// {@return the rest of the sum}
  Query ranking() {
    return ranking.build();
  }

  /// {@return whether any passage has one of them}
  private boolean addTranslations(List<Expansion> expansions) throws IOException {
    Map<String, Double> stems = new HashMap<>();
    for (Expansion expansion : expansions) {
      for (String stem : expansion.stems()) {
        if (counts.stem(language, stem) > 0) {
          stems.merge(stem, expansion.strength() / expansion.stems().size(), Math::max);
        }
      }
    }
    if (stems.isEmpty()) {
      return false;
    }
    SynonymQuery.Builder synonyms = new SynonymQuery.Builder(Fields.stem(language));
    stems.forEach(
        (stem, strength) ->
            synonyms.addTerm(
                new Term(Fields.stem(language), stem), (float) Math.clamp(strength, 1e-3, 1)));
    choosing.add(synonyms.build(), Occur.SHOULD);
    return true;
  }

  private void addGrams(List<Word> words, List<Word> unknown, double weight) {
    Map<String, Integer> grams = new LinkedHashMap<>();
    Set<String> finding = new HashSet<>();
    for (Word word : words) {
      LooseGrams.of(word.forms().key(), gram -> grams.merge(gram, 1, Integer::sum));
    }
    for (Word word : unknown) {
      LooseGrams.of(word.forms().key(), finding::add);
    }
    grams.forEach(
        (gram, count) ->
            add(
                Fields.gram(language),
                gram,
                weight * count,
                finding.contains(gram) ? choosing : ranking));
  }

  private static void add(String field, String term, double weight, BooleanQuery.Builder sum) {
    Query query = new TermQuery(new Term(field, term));
    sum.add(weight == 1 ? query : new BoostQuery(query, (float) weight), Occur.SHOULD);
  }
}
