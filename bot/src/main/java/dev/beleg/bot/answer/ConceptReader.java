package dev.beleg.bot.answer;

import dev.beleg.retrieval.language.Concept;
import dev.beleg.retrieval.language.Language;
import dev.beleg.retrieval.language.Lexicon;
import dev.beleg.retrieval.language.NearestTerms;
import dev.beleg.retrieval.language.SeparableVerbs;
import dev.beleg.retrieval.language.Span;
import dev.beleg.retrieval.language.TermMatcher;
import dev.beleg.retrieval.language.Vocabulary;
import dev.beleg.retrieval.language.Word;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Finds what the words of questions and sentences mean: their concepts, and the groups of related
/// words they belong to.
final class ConceptReader {

  /// What words mean.
  ///
  /// @param same ids of concepts
  /// @param related ids of groups of related words
  record Meaning(Set<String> same, Set<String> related) {
    boolean isEmpty() {
      return same.isEmpty() && related.isEmpty();
    }

    boolean sharesConcept(Meaning other) {
      return same.stream().anyMatch(other.same::contains);
    }

    boolean isRelated(Meaning other) {
      return related.stream().anyMatch(other.related::contains);
    }
  }

  /// A meaning with the place of its words.
  record Placed(Span span, boolean related, Concept concept) {}

  private final Lexicon lexicon;
  private final Lexicon related;
  private @Nullable NearestTerms nearest;

  ConceptReader(Vocabulary vocabulary) {
    this.lexicon = vocabulary.lexicon();
    this.related = vocabulary.related();
  }

  /// {@return what a text speaks of}
  Meaning of(String text, Language language) {
    return new Meaning(ids(lexicon, text, language), ids(related, text, language));
  }

  private static Set<String> ids(Lexicon lexicon, String text, Language language) {
    Set<String> ids = new HashSet<>();
    lexicon.find(text, language).forEach(found -> found.values().forEach(c -> ids.add(c.id())));
    return ids;
  }

  /// Finds the meanings in a question; a German verb is joined with its particle.
  List<Placed> placed(String question, Language language) {
    List<Placed> placed = new ArrayList<>();
    addAll(placed, lexicon.find(question, language), false);
    addAll(placed, related.find(question, language), true);
    if (language == Language.GERMAN) {
      for (Word verb : SeparableVerbs.joined(question)) {
        addVerb(placed, verb, lexicon.find(verb.text(), language), false);
        addVerb(placed, verb, related.find(verb.text(), language), true);
      }
    }
    return placed;
  }

  /// {@return whether the preferred terms of two concepts belong to one group of related words}
  boolean areRelated(Concept one, Concept other) {
    return Arrays.stream(Language.values())
        .anyMatch(
            language ->
                of(one.name(language), language).isRelated(of(other.name(language), language)));
  }

  private static void addAll(
      List<Placed> placed, List<TermMatcher.Found<Concept>> found, boolean related) {
    found.forEach(one -> one.values().forEach(c -> placed.add(new Placed(one.span(), related, c))));
  }

  private static void addVerb(
      List<Placed> placed, Word verb, List<TermMatcher.Found<Concept>> found, boolean related) {
    found.forEach(
        one -> one.values().forEach(c -> placed.add(new Placed(verb.span(), related, c))));
  }

  /// {@return the meaning of one word of a question, of its nearest spelling where it has none}
  Meaning at(List<Placed> placed, Span word, String text, Language language) {
    Meaning meaning = at(placed, word);
    if (!meaning.isEmpty()) {
      return meaning;
    }
    Set<String> same = new HashSet<>();
    nearestTerms().nearest(text, language).forEach(concept -> same.add(concept.id()));
    return new Meaning(same, Set.of());
  }

  /// {@return the meaning of one word of a question as it is spelt}
  Meaning at(List<Placed> placed, Span word) {
    Set<String> same = new HashSet<>();
    Set<String> groups = new HashSet<>();
    for (Placed one : placed) {
      if (one.span.overlaps(word)) {
        (one.related ? groups : same).add(one.concept.id());
      }
    }
    return new Meaning(same, groups);
  }

  /// Made with the first word that has no meaning as it is spelt; most questions need none.
  private synchronized NearestTerms nearestTerms() {
    if (nearest == null) {
      nearest = new NearestTerms(lexicon.concepts());
    }
    return nearest;
  }
}
