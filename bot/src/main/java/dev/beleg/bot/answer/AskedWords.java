package dev.beleg.bot.answer;

import dev.beleg.retrieval.language.Concept;
import dev.beleg.retrieval.language.GazetteerEntry;
import dev.beleg.retrieval.language.Language;
import dev.beleg.retrieval.language.Lexicon;
import dev.beleg.retrieval.language.Span;
import dev.beleg.retrieval.language.TermMatcher;
import dev.beleg.retrieval.search.QuestionTerms;
import dev.beleg.retrieval.search.QuestionTerms.Term;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// The content words of a question: without those that only say what kind of thing is asked,
/// without light words, and without the names of regions and countries and the times, which are
/// judged by what they stand for.
final class AskedWords {

  /// A word that no article has is not more important than one that few have.
  private static final double HEAVIEST = 3;

  /// A word that shares a concept of the lexicon is nearly as good as the word itself.
  private static final double SAME_CONCEPT = 0.9;

  /// A content word with the concepts it names.
  private record Asked(Term term, Set<String> concepts) {
    double weight() {
      return Math.min(term.weight(), HEAVIEST);
    }

    boolean name() {
      return term.kind() == QuestionTerms.Kind.NAME;
    }
  }

  private final QuestionTerms terms;
  private final Lexicon lexicon;
  private final Cues cues;
  private final List<Asked> asked = new ArrayList<>();

  AskedWords(Question question, QuestionTerms terms, Lexicon lexicon, Cues cues) {
    this.terms = terms;
    this.lexicon = lexicon;
    this.cues = cues;
    List<TermMatcher.Found<Concept>> concepts = lexicon.find(question.text(), question.language());
    for (Term term : terms.terms()) {
      if (counts(question, term)) {
        asked.add(new Asked(term, at(concepts, term.span())));
      }
    }
  }

  private boolean counts(Question question, Term term) {
    return question.cue().filter(cue -> cue.overlaps(term.span())).isEmpty()
        && !cues.isLight(term.surface(), question.language())
        && !namesPlace(question, term.span())
        && question.topic().periods().stream().noneMatch(p -> p.span().overlaps(term.span()));
  }

  private static boolean namesPlace(Question question, Span term) {
    return question.names().stream()
        .filter(name -> name.entry().kind() != GazetteerEntry.Kind.ORGANISATION)
        .anyMatch(name -> name.span().overlaps(term));
  }

  private static Set<String> at(List<TermMatcher.Found<Concept>> concepts, Span span) {
    Set<String> ids = new HashSet<>();
    concepts.stream()
        .filter(found -> found.span().overlaps(span))
        .forEach(found -> found.values().forEach(concept -> ids.add(concept.id())));
    return ids;
  }

  /// {@return how well a text has each of the words}
  Strengths in(String text, Language language) {
    double[] own = new double[asked.size()];
    Set<String> concepts = new HashSet<>();
    lexicon
        .find(text, language)
        .forEach(found -> found.values().forEach(concept -> concepts.add(concept.id())));
    for (int i = 0; i < own.length; i++) {
      if (asked.get(i).concepts.stream().anyMatch(concepts::contains)) {
        own[i] = SAME_CONCEPT;
      }
    }
    for (QuestionTerms.Match match : terms.matches(text, language)) {
      if (!cues.isLight(match.at().of(text), language)) {
        raise(own, match);
      }
    }
    return new Strengths(own);
  }

  /// Parts of compounds and likely spellings count for more than their share of letters.
  private void raise(double[] own, QuestionTerms.Match match) {
    for (int i = 0; i < own.length; i++) {
      if (asked.get(i).term.equals(match.term())) {
        own[i] = Math.max(own[i], Math.sqrt(match.strength()));
      }
    }
  }

  /// {@return whether there is a word that is not a name}
  boolean hasWords() {
    return asked.stream().anyMatch(one -> !one.name());
  }

  /// {@return whether there is a name}
  boolean hasNames() {
    return asked.stream().anyMatch(Asked::name);
  }

  /// {@return whether all words lie within the given places of the question}
  boolean within(List<Span> places) {
    return asked.stream()
        .allMatch(one -> places.stream().anyMatch(place -> place.overlaps(one.term.span())));
  }

  /// How well a text has each of a question's words.
  final class Strengths {
    private final double[] own;

    private Strengths(double[] own) {
      this.own = own;
    }

    /// {@return the better of two texts, word by word; the other one counts for less}
    Strengths or(Strengths other, double share) {
      double[] better = own.clone();
      for (int i = 0; i < better.length; i++) {
        better[i] = Math.max(better[i], share * other.own[i]);
      }
      return new Strengths(better);
    }

    /// {@return the weighted share of all words and names that the text has, 1 where there are
    /// none}
    double all() {
      return share(true, true);
    }

    /// {@return the weighted share of the words that are no names, 1 where there are none}
    double words() {
      return share(true, false);
    }

    /// {@return the weighted share of the names, 1 where there are none}
    double names() {
      return share(false, true);
    }

    private double share(boolean words, boolean names) {
      double had = 0;
      double whole = 0;
      for (int i = 0; i < own.length; i++) {
        Asked one = asked.get(i);
        if (one.name() ? names : words) {
          whole += one.weight();
          had += one.weight() * own[i];
        }
      }
      return whole == 0 ? 1 : had / whole;
    }
  }
}
