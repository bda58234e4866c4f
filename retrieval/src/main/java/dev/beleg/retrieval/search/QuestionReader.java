package dev.beleg.retrieval.search;

import dev.beleg.retrieval.index.Dictionaries;
import dev.beleg.retrieval.index.TextAnalysis;
import dev.beleg.retrieval.index.Word;
import dev.beleg.retrieval.index.WordForms;
import dev.beleg.retrieval.language.Decompounder;
import dev.beleg.retrieval.language.Language;
import dev.beleg.retrieval.language.SeparableVerbs;
import dev.beleg.retrieval.language.Span;
import dev.beleg.retrieval.language.Vocabulary;
import dev.beleg.retrieval.search.QuestionTerms.Kind;
import dev.beleg.retrieval.search.QuestionTerms.Term;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Reads a question into its terms, weighed by how rare they are among the indexed passages.
final class QuestionReader {

  /// Characters of a question that are looked at; the rest of a pasted page is not.
  private static final int MOST_CHARACTERS = 8_000;

  private static final int MOST_TERMS = 40;

  private final Vocabulary vocabulary;
  private final Dictionaries dictionaries;
  private final Translator translator;
  private final LikeWords like;

  QuestionReader(Vocabulary vocabulary, Dictionaries dictionaries, SearchWeights weights) {
    this.vocabulary = vocabulary;
    this.dictionaries = dictionaries;
    this.like = new LikeWords(dictionaries);
    this.translator = new Translator(vocabulary, dictionaries, weights);
  }

  /// {@return the question's terms with their translations}
  QuestionTerms read(String question, Language language, TermCounts counts) throws IOException {
    String read =
        question.length() > MOST_CHARACTERS ? question.substring(0, MOST_CHARACTERS) : question;
    List<Word> all = joined(TextAnalysis.shared().words(read, language), read, language);
    List<Word> words = meaningful(all, language);
    Readings readings = new Readings(other -> translator.translate(read, words, language, other));
    List<Span> names =
        vocabulary.gazetteer().mentions(read, language).stream().map(m -> m.span()).toList();
    List<Term> terms = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      int place = i;
      Word word = words.get(i);
      Frequency frequency = frequency(word, language, l -> readings.in(l).get(place), counts);
      Kind kind = kind(word, all.getFirst().equals(word), names, language);
      terms.add(
          new Term(word.text(), word.span(), kind, frequency.weight(), frequency.having() > 0));
    }
    boolean shortened = question.length() > MOST_CHARACTERS || terms.size() > MOST_TERMS;
    return shortened
        ? shortened(terms, words, language, readings, like)
        : new QuestionTerms(terms, words, language, readings, like, false);
  }

  /// "Was führt Belarus ein?" asks for "einführen".
  private static List<Word> joined(List<Word> words, String question, Language language) {
    if (language != Language.GERMAN) {
      return words;
    }
    Map<Span, String> verbs =
        SeparableVerbs.joined(question).stream()
            .collect(Collectors.toMap(verb -> verb.span(), verb -> verb.text()));
    return words.stream().map(word -> joined(word, verbs, language)).toList();
  }

  private static Word joined(Word word, Map<Span, String> verbs, Language language) {
    String verb = verbs.get(word.span());
    return verb == null
        ? word
        : new Word(word.span(), verb, TextAnalysis.shared().forms(verb, language));
  }

  private static List<Word> meaningful(List<Word> words, Language language) {
    return words.stream()
        .filter(word -> isMeaningful(word.forms()))
        .filter(word -> !StopTerms.contains(word.text(), language))
        .toList();
  }

  /// Words of mixed scripts have no key and count all the same.
  private static boolean isMeaningful(WordForms forms) {
    return switch (forms.kind()) {
      case STOP -> false;
      case NUMBER -> true;
      case WORD -> !forms.key().isEmpty() || forms.stem().equals(forms.latin());
    };
  }

  /// Keeps the terms that weigh the most, in their order.
  private static QuestionTerms shortened(
      List<Term> terms, List<Word> words, Language language, Readings readings, LikeWords like) {
    int[] kept =
        IntStream.range(0, terms.size())
            .boxed()
            .sorted(Comparator.comparingDouble((Integer i) -> -terms.get(i).weight()))
            .limit(MOST_TERMS)
            .mapToInt(i -> i)
            .sorted()
            .toArray();
    Readings keptReadings = new Readings(other -> pick(readings.in(other), kept));
    return new QuestionTerms(
        pick(terms, kept), pick(words, kept), language, keptReadings, like, true);
  }

  private static <T> List<T> pick(List<T> from, int[] places) {
    return IntStream.of(places).mapToObj(from::get).toList();
  }

  /// How many passages there are, and how many have a word in any of its readings.
  private record Frequency(long passages, long having) {
    double weight() {
      return Math.log1p((passages - having + 0.5) / (having + 0.5));
    }
  }

  private static Frequency frequency(
      Word word, Language own, Function<Language, List<Expansion>> expansions, TermCounts counts)
      throws IOException {
    long passages = 0;
    long having = 0;
    for (Language language : Language.values()) {
      int all = counts.passages(language);
      passages += all;
      if (all > 0) {
        List<Expansion> readings = language == own ? List.of() : expansions.apply(language);
        having += Math.min(all, frequency(word, readings, language, counts));
      }
    }
    return new Frequency(passages, having);
  }

  /// A word's readings often stand in the same passages, so the commonest speaks for all.
  private static int frequency(
      Word word, List<Expansion> readings, Language language, TermCounts counts)
      throws IOException {
    int most =
        Math.max(
            counts.stem(language, word.forms().stem()),
            counts.latin(language, word.forms().latin()));
    for (Expansion reading : readings) {
      int least = Integer.MAX_VALUE;
      for (String stem : reading.stems()) {
        least = Math.min(least, counts.stem(language, stem));
      }
      most = Math.max(most, least);
    }
    return most;
  }

  private Kind kind(Word word, boolean first, List<Span> names, Language language) {
    if (word.forms().kind() == WordForms.Kind.NUMBER) {
      return Kind.NUMBER;
    }
    if (names.stream().anyMatch(span -> span.contains(word.span()))) {
      return Kind.NAME;
    }
    if (!Character.isUpperCase(word.text().charAt(0))) {
      return Kind.WORD;
    }
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
