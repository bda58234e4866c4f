package dev.beleg.bot.answer.gate;

import dev.beleg.retrieval.language.Concept;
import dev.beleg.retrieval.language.Gazetteer;
import dev.beleg.retrieval.language.Inflection;
import dev.beleg.retrieval.language.Language;
import dev.beleg.retrieval.language.LooseKey;
import dev.beleg.retrieval.language.Span;
import dev.beleg.retrieval.language.TermMatcher;
import dev.beleg.retrieval.language.Word;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// How much of what a sentence speaks of some other text speaks of too, whatever their languages:
/// by the concepts of the vocabulary, by names, by numbers and, in one language, by words.
final class Relatedness {

  private static final int SHORTEST = 3;
  private static final int SPECIFIC = 4;

  private final OrdinaryWords ordinary;

  Relatedness(OrdinaryWords ordinary) {
    this.ordinary = ordinary;
  }

  /// What a text speaks of.
  ///
  /// @param marks concepts, places and words, each in a form of its own
  record Topics(Set<String> marks) {

    /// {@return what either text speaks of}
    Topics with(Topics other) {
      Set<String> both = new HashSet<>(marks);
      both.addAll(other.marks);
      return new Topics(both);
    }
  }

  /// A word that a sentence speaks of.
  ///
  /// @param marks what a text may have for it
  /// @param ties what a text may have in its place
  record Sought(Set<String> marks, List<WordTies.Tied> ties) {

    boolean in(Topics topics) {
      return marks.stream().anyMatch(topics.marks::contains)
          || ties.stream().anyMatch(tied -> tied.in(topics.marks));
    }
  }

  /// {@return what a text speaks of}
  Topics topics(TextReading text) {
    Set<String> marks = new HashSet<>(text.marks());
    for (TermMatcher.Found<Concept> found : text.concepts()) {
      found.values().forEach(concept -> marks.add("concept " + concept.id()));
    }
    for (Gazetteer.Mention mention : text.places()) {
      marks.add("place " + mention.entry().code());
    }
    for (Word word : text.words()) {
      marks.addAll(ofWord(word, text.language()));
    }
    return new Topics(marks);
  }

  private static Set<String> ofWord(Word word, Language language) {
    return Set.of(
        "stem " + language.code() + " " + Inflection.stem(word.text(), language),
        "key " + LooseKey.of(word.text()));
  }

  /// {@return what a sentence speaks of, in order}
  List<Sought> sought(Claim claim) {
    List<Sought> sought = new ArrayList<>();
    for (Word word : claim.reading().words()) {
      if (word.text().length() >= SHORTEST && !ordinary.light(word.text(), claim.language())) {
        Set<String> marks = new HashSet<>(ofWord(word, claim.language()));
        addConcepts(word.span(), claim.reading().concepts(), marks);
        addPlaces(word.span(), claim.reading().places(), marks);
        sought.add(
            new Sought(
                marks,
                claim.ties().stream().filter(one -> one.span().overlaps(word.span())).toList()));
      }
    }
    return sought;
  }

  /// {@return the part of what a sentence speaks of that another text speaks of, 0 to 1}
  static double share(List<Sought> sought, Topics other) {
    long shared = sought.stream().filter(one -> one.in(other)).count();
    return sought.isEmpty() ? 0 : (double) shared / sought.size();
  }

  /// {@return whether a sentence says enough of its own to be known again}
  boolean isSpecific(Claim claim) {
    return claim.reading().words().stream()
            .filter(word -> word.text().length() >= SHORTEST)
            .filter(word -> !ordinary.neutral(word.text(), claim.language()))
            .count()
        >= SPECIFIC;
  }

  private static void addConcepts(
      Span word, List<TermMatcher.Found<Concept>> concepts, Set<String> marks) {
    concepts.stream()
        .filter(found -> found.span().overlaps(word))
        .flatMap(found -> found.values().stream())
        .forEach(concept -> marks.add("concept " + concept.id()));
  }

  private static void addPlaces(Span word, List<Gazetteer.Mention> places, Set<String> marks) {
    places.stream()
        .filter(place -> place.span().overlaps(word))
        .forEach(place -> marks.add("place " + place.entry().code()));
  }
}
