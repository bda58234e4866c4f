package dev.beleg.bot.answer.gate;

import dev.beleg.retrieval.language.Concept;
import dev.beleg.retrieval.language.Gazetteer;
import dev.beleg.retrieval.language.Inflection;
import dev.beleg.retrieval.language.Language;
import dev.beleg.retrieval.language.LooseKey;
import dev.beleg.retrieval.language.Span;
import dev.beleg.retrieval.language.TermMatcher;
import dev.beleg.retrieval.language.Vocabulary;
import dev.beleg.retrieval.language.Word;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// How much of what a sentence speaks of some other text speaks of too, whatever their languages:
/// by the concepts of the vocabulary, by names, by numbers and, in one language, by words.
final class Relatedness {

  private static final int SHORTEST = 3;
  private static final int SPECIFIC = 4;

  private final Vocabulary vocabulary;
  private final OrdinaryWords ordinary;
  private final WordTies ties;

  Relatedness(Vocabulary vocabulary, OrdinaryWords ordinary, WordTies ties) {
    this.ties = ties;
    this.vocabulary = vocabulary;
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

  /// {@return what a text speaks of}
  Topics topics(String text, Language language) {
    Set<String> marks = new HashSet<>(ties.marks(text, language));
    for (TermMatcher.Found<Concept> found : vocabulary.lexicon().find(text, language)) {
      found.values().forEach(concept -> marks.add("concept " + concept.id()));
    }
    for (Gazetteer.Mention mention : vocabulary.gazetteer().mentions(text, language)) {
      marks.add("place " + mention.entry().code());
    }
    for (Word word : Word.of(text)) {
      marks.addAll(ofWord(word, language));
    }
    return new Topics(marks);
  }

  private static Set<String> ofWord(Word word, Language language) {
    return Set.of(
        "stem " + language.code() + " " + Inflection.stem(word.text(), language),
        "key " + LooseKey.of(word.text()));
  }

  /// {@return the part of a sentence's words that another text speaks of, 0 to 1}
  double share(CitedSentence claim, Topics other) {
    List<TermMatcher.Found<Concept>> concepts =
        vocabulary.lexicon().find(claim.text(), claim.language());
    List<Gazetteer.Mention> places =
        vocabulary.gazetteer().mentions(claim.text(), claim.language());
    List<WordTies.Tied> words = ties.words(claim.text(), claim.language());
    int all = 0;
    int shared = 0;
    for (Word word : Word.of(claim.text())) {
      if (word.text().length() >= SHORTEST && !ordinary.light(word.text(), claim.language())) {
        all++;
        Set<String> marks = new HashSet<>(ofWord(word, claim.language()));
        addConcepts(word.span(), concepts, marks);
        addPlaces(word.span(), places, marks);
        boolean tied =
            marks.stream().anyMatch(other.marks::contains)
                || words.stream()
                    .anyMatch(one -> one.span().overlaps(word.span()) && one.in(other.marks));
        shared += tied ? 1 : 0;
      }
    }
    return all == 0 ? 0 : (double) shared / all;
  }

  /// {@return whether a sentence says enough of its own to be known again}
  boolean isSpecific(CitedSentence claim) {
    return Word.of(claim.text()).stream()
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
