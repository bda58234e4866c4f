package dev.beleg.retrieval.search;

import dev.beleg.retrieval.index.Decompounder;
import dev.beleg.retrieval.index.Dictionaries;
import dev.beleg.retrieval.index.Fields;
import dev.beleg.retrieval.index.TextAnalysis;
import dev.beleg.retrieval.index.Word;
import dev.beleg.retrieval.index.WordForms;
import dev.beleg.retrieval.language.Language;
import dev.beleg.retrieval.language.Span;
import dev.beleg.retrieval.language.Vocabulary;
import dev.beleg.retrieval.search.QuestionTerms.Kind;
import dev.beleg.retrieval.search.QuestionTerms.Term;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.lucene.index.IndexReader;

/// Reads a question into its terms, weighed by how rare they are among the indexed passages.
final class QuestionReader {

  /// Characters of a question that are looked at; the rest of a pasted page is not.
  private static final int MOST_CHARACTERS = 8_000;

  private static final int MOST_TERMS = 40;

  private final Vocabulary vocabulary;
  private final Dictionaries dictionaries;
  private final Translator translator;

  QuestionReader(Vocabulary vocabulary, Dictionaries dictionaries, SearchWeights weights) {
    this.vocabulary = vocabulary;
    this.dictionaries = dictionaries;
    this.translator = new Translator(vocabulary, dictionaries, weights);
  }

  /// {@return the question's terms with their translations}
  QuestionTerms read(String question, Language language, IndexReader reader) throws IOException {
    String read =
        question.length() > MOST_CHARACTERS ? question.substring(0, MOST_CHARACTERS) : question;
    List<Word> all = TextAnalysis.shared().words(read, language);
    List<Word> words = meaningful(all, language);
    Map<Language, List<List<Expansion>>> expansions = new EnumMap<>(Language.class);
    for (Language other : Language.values()) {
      if (other != language) {
        expansions.put(other, translator.translate(read, words, language, other));
      }
    }
    Map<Span, Boolean> names = new java.util.HashMap<>();
    vocabulary.gazetteer().mentions(read, language).forEach(m -> names.put(m.span(), true));
    List<Term> terms = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      int number = i;
      double weight =
          weight(words.get(i), language, l -> expansionsOf(expansions, l, number), reader);
      Kind kind = kind(words.get(i), all, names, language);
      terms.add(new Term(words.get(i).text(), words.get(i).span(), kind, weight));
    }
    boolean shortened = question.length() > MOST_CHARACTERS || terms.size() > MOST_TERMS;
    return shortened
        ? shortened(terms, words, expansions)
        : new QuestionTerms(terms, words, expansions, false);
  }

  private static List<Expansion> expansionsOf(
      Map<Language, List<List<Expansion>>> expansions, Language language, int term) {
    return expansions.getOrDefault(language, List.of()).get(term);
  }

  private static List<Word> meaningful(List<Word> words, Language language) {
    List<Word> kept =
        words.stream()
            .filter(word -> word.forms().kind() != WordForms.Kind.STOP)
            .filter(
                word ->
                    word.forms().kind() == WordForms.Kind.NUMBER || !word.forms().key().isEmpty())
            .filter(word -> !StopTerms.contains(word.text(), language))
            .toList();
    return kept;
  }

  /// Keeps the terms that weigh the most, in their order.
  private static QuestionTerms shortened(
      List<Term> terms, List<Word> words, Map<Language, List<List<Expansion>>> expansions) {
    int[] kept =
        IntStream.range(0, terms.size())
            .boxed()
            .sorted(Comparator.comparingDouble((Integer i) -> -terms.get(i).weight()))
            .limit(MOST_TERMS)
            .mapToInt(i -> i)
            .sorted()
            .toArray();
    Map<Language, List<List<Expansion>>> keptExpansions = new EnumMap<>(Language.class);
    expansions.forEach((language, list) -> keptExpansions.put(language, pick(list, kept)));
    return new QuestionTerms(pick(terms, kept), pick(words, kept), keptExpansions, true);
  }

  private static <T> List<T> pick(List<T> from, int[] places) {
    return IntStream.of(places).mapToObj(from::get).toList();
  }

  private static double weight(
      Word word,
      Language own,
      java.util.function.Function<Language, List<Expansion>> expansions,
      IndexReader reader)
      throws IOException {
    long passages = 0;
    long having = 0;
    for (Language language : Language.values()) {
      int in = reader.getDocCount(Fields.stem(language));
      passages += in;
      int df = frequency(Fields.stem(language), word.forms().stem(), reader);
      df = Math.max(df, frequency(Fields.latin(language), word.forms().latin(), reader));
      if (language != own) {
        for (Expansion expansion : expansions.apply(language)) {
          int least = Integer.MAX_VALUE;
          for (String stem : expansion.stems()) {
            least = Math.min(least, frequency(Fields.stem(language), stem, reader));
          }
          df = Math.max(df, least);
        }
      }
      having += Math.min(df, in);
    }
    return Math.log1p((passages - having + 0.5) / (having + 0.5));
  }

  private static int frequency(String field, String term, IndexReader reader) throws IOException {
    return reader.docFreq(new org.apache.lucene.index.Term(field, term));
  }

  private Kind kind(Word word, List<Word> all, Map<Span, Boolean> names, Language language) {
    if (word.forms().kind() == WordForms.Kind.NUMBER) {
      return Kind.NUMBER;
    }
    if (names.keySet().stream().anyMatch(span -> span.contains(word.span()))) {
      return Kind.NAME;
    }
    if (!Character.isUpperCase(word.text().charAt(0))) {
      return Kind.WORD;
    }
    boolean first = all.getFirst().equals(word);
    if (language != Language.GERMAN && !first) {
      return Kind.NAME;
    }
    return isKnownWord(word, language) ? Kind.WORD : Kind.NAME;
  }

  private boolean isKnownWord(Word word, Language language) {
    if (language == Language.GERMAN
        && (!word.forms().parts().isEmpty()
            || Decompounder.shared().knows(word.text().toLowerCase(Locale.ROOT)))) {
      return true;
    }
    for (Language other : Language.values()) {
      if (other != language
          && !dictionaries.translations(word.forms().stem(), language, other).isEmpty()) {
        return true;
      }
    }
    return false;
  }
}
