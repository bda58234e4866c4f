package dev.beleg.bot.answer.gate;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.beleg.retrieval.index.Dictionaries;
import dev.beleg.retrieval.index.TextAnalysis;
import dev.beleg.retrieval.index.Word;
import dev.beleg.retrieval.index.WordForms;
import dev.beleg.retrieval.language.Concept;
import dev.beleg.retrieval.language.DictionaryTable.Translation;
import dev.beleg.retrieval.language.Gazetteer;
import dev.beleg.retrieval.language.Language;
import dev.beleg.retrieval.language.Span;
import dev.beleg.retrieval.language.TermMatcher;
import dev.beleg.retrieval.language.Vocabulary;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// What ties a word of one text to another text, whatever their languages: the same word in another
/// form, the same concept, a related one, a translation, a synonym, a common origin.
final class WordTies {

  private static final int KEPT_WORDS = 5_000;
  private static final int KEPT_TEXTS = 500;
  private static final int MOST_TRANSLATIONS = 12;
  private static final int BEGINNING = 5;
  private static final int SHORTEST_PART = 4;

  private final Vocabulary vocabulary;
  private final Dictionaries dictionaries;
  private final Cache<Key, List<Set<String>>> kept =
      Caffeine.newBuilder().maximumSize(KEPT_WORDS).build();
  private final Cache<Text, Set<String>> marks =
      Caffeine.newBuilder().maximumSize(KEPT_TEXTS).build();
  private final Cache<Text, List<Tied>> words =
      Caffeine.newBuilder().maximumSize(KEPT_TEXTS).build();

  WordTies(Vocabulary vocabulary, Dictionaries dictionaries) {
    this.vocabulary = vocabulary;
    this.dictionaries = dictionaries;
  }

  /// A text with its language.
  private record Text(String text, Language language) {}

  private record Key(String stem, Language language) {}

  /// A word with what a text may have in its place.
  ///
  /// @param span the word's place
  /// @param name whether it names a place or an organisation
  /// @param forms marks of the word itself in any form or spelling
  /// @param ways of each, a text has all marks or none
  record Tied(Span span, boolean name, Set<String> forms, List<Set<String>> ways) {
    Tied {
      forms = Set.copyOf(forms);
      ways = List.copyOf(ways);
    }

    /// {@return whether a text of some marks has a word of the same meaning}
    boolean meantIn(Set<String> marks) {
      return ways.stream().anyMatch(marks::containsAll);
    }

    /// {@return whether a text of some marks has something in the word's place}
    boolean in(Set<String> marks) {
      return formIn(marks) || meantIn(marks);
    }

    /// {@return whether a text of some marks has the word itself in some form or spelling}
    boolean formIn(Set<String> marks) {
      return forms.stream().anyMatch(marks::contains);
    }
  }

  /// {@return the marks of a text's words}
  Set<String> marks(String text, Language language) {
    return marks.get(new Text(text, language), one -> readMarks(one.text, one.language));
  }

  private Set<String> readMarks(String text, Language language) {
    Set<String> marks = new HashSet<>();
    for (Word word : TextAnalysis.shared().words(text, language)) {
      marks.addAll(own(word.forms(), language));
      word.forms().parts().forEach(part -> marks.add(stem(part, language)));
    }
    concepts(text, language).forEach(found -> found.values().forEach(one -> marks.add(mark(one))));
    related(text, language).forEach(found -> found.values().forEach(one -> marks.add(mark(one))));
    for (Gazetteer.Mention mention : vocabulary.gazetteer().mentions(text, language)) {
      marks.add("place " + mention.entry().code());
    }
    return marks;
  }

  private List<TermMatcher.Found<Concept>> concepts(String text, Language language) {
    return vocabulary.lexicon().find(text, language);
  }

  private List<TermMatcher.Found<Concept>> related(String text, Language language) {
    return vocabulary.related().find(text, language);
  }

  private static String mark(Concept concept) {
    return "concept " + concept.id();
  }

  private static String stem(String stem, Language language) {
    return language.code() + " " + stem;
  }

  private static Set<String> own(WordForms forms, Language language) {
    Set<String> marks = new HashSet<>();
    marks.add(stem(forms.stem(), language));
    if (!forms.key().isEmpty()) {
      marks.add("key " + forms.key());
    }
    if (forms.key().length() > BEGINNING) {
      marks.add("begin " + forms.key().substring(0, BEGINNING));
    }
    return marks;
  }

  /// {@return the words of a text that are no stop words, in order}
  List<Tied> words(String text, Language language) {
    return words.get(new Text(text, language), one -> readWords(one.text, one.language));
  }

  private List<Tied> readWords(String text, Language language) {
    List<TermMatcher.Found<Concept>> terms = new ArrayList<>(concepts(text, language));
    terms.addAll(related(text, language));
    List<Span> names =
        vocabulary.gazetteer().mentions(text, language).stream()
            .map(Gazetteer.Mention::span)
            .toList();
    List<Tied> words = new ArrayList<>();
    for (Word word : TextAnalysis.shared().words(text, language)) {
      if (word.forms().kind() == WordForms.Kind.WORD) {
        List<Set<String>> ways = new ArrayList<>();
        terms.stream()
            .filter(term -> term.span().overlaps(word.span()))
            .flatMap(term -> term.values().stream())
            .forEach(concept -> ways.add(Set.of(mark(concept))));
        ways.addAll(kept.get(new Key(word.forms().stem(), language), this::lookUp));
        word.forms().parts().stream()
            .filter(part -> part.length() >= SHORTEST_PART)
            .forEach(
                part -> {
                  ways.add(Set.of(stem(part, language)));
                  ways.addAll(kept.get(new Key(part, language), this::lookUp));
                });
        words.add(
            new Tied(
                word.span(),
                names.stream().anyMatch(word.span()::overlaps),
                own(word.forms(), language),
                ways));
      }
    }
    return words;
  }

  private List<Set<String>> lookUp(Key word) {
    List<Set<String>> ways = new ArrayList<>();
    add(dictionaries.synonyms(word.stem, word.language), word.language, ways);
    for (Language to : Language.values()) {
      if (to != word.language) {
        List<Translation> direct = dictionaries.translations(word.stem, word.language, to);
        add(direct, to, ways);
        direct.stream()
            .limit(3)
            .forEach(
                one -> {
                  String key = String.join(" ", one.words());
                  add(dictionaries.synonyms(key, to), to, ways);
                  for (Language third : Language.values()) {
                    if (third != to && third != word.language) {
                      add(dictionaries.translations(key, to, third), third, ways);
                    }
                  }
                });
      }
    }
    return ways;
  }

  private static void add(
      List<Translation> translations, Language language, List<Set<String>> ways) {
    translations.stream()
        .limit(MOST_TRANSLATIONS)
        .forEach(
            one -> {
              Set<String> marks = new HashSet<>();
              one.words().forEach(word -> marks.add(stem(word, language)));
              ways.add(marks);
            });
  }
}
