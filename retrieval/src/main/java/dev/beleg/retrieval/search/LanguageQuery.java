package dev.beleg.retrieval.search;

import dev.beleg.retrieval.index.Fields;
import dev.beleg.retrieval.index.LooseGrams;
import dev.beleg.retrieval.index.Word;
import dev.beleg.retrieval.language.Language;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SynonymQuery;
import org.apache.lucene.search.TermQuery;

/// A question as a weighted sum over the fields of one language's passages.
final class LanguageQuery {

  private final Language language;
  private final BooleanQuery.Builder sum = new BooleanQuery.Builder();

  private LanguageQuery(Language language) {
    this.language = language;
  }

  /// {@return the query for texts in the question's own language}
  static Query own(List<Word> words, Language language, SearchWeights weights) {
    LanguageQuery query = new LanguageQuery(language);
    Map<String, Integer> stems = new LinkedHashMap<>();
    for (Word word : words) {
      stems.merge(word.forms().stem(), 1, Integer::sum);
      word.forms().parts().forEach(part -> stems.merge(part, 1, Integer::sum));
    }
    stems.forEach((stem, count) -> query.add(Fields.stem(language), stem, count));
    query.addGrams(words, weights.ownGrams());
    return query.sum.build();
  }

  /// {@return the query for texts in another language}
  static Query foreign(QuestionTerms terms, Language language, SearchWeights weights) {
    List<Word> words = terms.words();
    List<List<Expansion>> expansions = terms.expansions(language);
    LanguageQuery query = new LanguageQuery(language);
    for (int i = 0; i < words.size(); i++) {
      query.addTranslations(expansions.get(i));
      query.add(Fields.latin(language), words.get(i).forms().latin(), weights.latin());
    }
    query.addGrams(words, weights.foreignGrams());
    return query.sum.build();
  }

  private void addTranslations(List<Expansion> expansions) {
    Map<String, Double> stems = new HashMap<>();
    for (Expansion expansion : expansions) {
      for (String stem : expansion.stems()) {
        stems.merge(stem, expansion.strength() / expansion.stems().size(), Math::max);
      }
    }
    if (stems.isEmpty()) {
      return;
    }
    SynonymQuery.Builder synonyms = new SynonymQuery.Builder(Fields.stem(language));
    stems.forEach(
        (stem, strength) ->
            synonyms.addTerm(
                new Term(Fields.stem(language), stem), (float) Math.clamp(strength, 1e-3, 1)));
    sum.add(synonyms.build(), Occur.SHOULD);
  }

  private void addGrams(List<Word> words, double weight) {
    Map<String, Integer> grams = new LinkedHashMap<>();
    for (Word word : words) {
      LooseGrams.of(word.forms().key(), gram -> grams.merge(gram, 1, Integer::sum));
    }
    grams.forEach((gram, count) -> add(Fields.gram(language), gram, weight * count));
  }

  private void add(String field, String term, double weight) {
    Query query = new TermQuery(new Term(field, term));
    sum.add(weight == 1 ? query : new BoostQuery(query, (float) weight), Occur.SHOULD);
  }
}
