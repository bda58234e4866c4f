package dev.beleg.bot.answer;

import dev.beleg.retrieval.language.GazetteerEntry;
import dev.beleg.retrieval.language.Language;
import dev.beleg.retrieval.language.Span;
import dev.beleg.retrieval.search.QuestionTerms;
import dev.beleg.retrieval.search.QuestionTerms.Term;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/// The content words of a question: without those that only say what kind of thing is asked,
/// without light words, and without the names of regions and countries and the times, which are
/// judged by what they stand for.
final class AskedWords {

  /// A word that no article has is not more important than one that few have.
  private static final double HEAVIEST = 3;

  /// Whoever is named is known from the article; the words tell what is asked about them. Only for
  /// "who" and "when" the name has to stand where the answer stands.
  private static final double NAME_WEIGHT = 0.4;

  /// How good a word is that shares a concept with one of the question, or only a group of related
  /// words.
  private static final double SAME_CONCEPT = 0.9;

  static final double RELATED = 0.7;

  /// A word found better than this is found clearly.
  private static final double CLEAR = 0.5;

  /// A content word with its meaning.
  private record Asked(Term term, ConceptReader.Meaning meaning, boolean name, double weight) {}

  private final QuestionTerms terms;
  private final ConceptReader concepts;
  private final Cues cues;
  private final List<Asked> asked = new ArrayList<>();

  /// @param people those of the terms that name a person
  AskedWords(
      Question question, QuestionTerms terms, ConceptReader concepts, Cues cues, Set<Term> people) {
    this.terms = terms;
    this.concepts = concepts;
    this.cues = cues;
    List<ConceptReader.Placed> placed = concepts.placed(question.text(), question.language());
    double nameWeight =
        switch (question.asked()) {
          case WHO, OFFICE, HEAD, WHEN -> 1;
          default -> NAME_WEIGHT;
        };
    for (Term term : terms.terms()) {
      if (counts(question, term)) {
        // A name that the articles have is no misspelt word: "Machonin" is not "machine".
        boolean known = term.kind() == QuestionTerms.Kind.NAME && term.indexed();
        ConceptReader.Meaning meaning =
            known
                ? concepts.at(placed, term.span())
                : concepts.at(placed, term.span(), term.surface(), question.language());
        boolean name =
            people.contains(term)
                || (term.kind() == QuestionTerms.Kind.NAME && meaning.same().isEmpty());
        double weight = Math.min(term.weight(), HEAVIEST) * (name ? nameWeight : 1);
        asked.add(new Asked(term, meaning, name, weight));
      }
    }
  }

  private boolean counts(Question question, Term term) {
    return question.cue().stream().noneMatch(cue -> cue.overlaps(term.span()))
        && !cues.isLight(term.surface(), question.language())
        && !namesPlace(question, term.span())
        && question.topic().periods().stream().noneMatch(p -> p.span().overlaps(term.span()));
  }

  private static boolean namesPlace(Question question, Span term) {
    return question.names().stream()
        .filter(name -> name.entry().kind() != GazetteerEntry.Kind.ORGANISATION)
        .filter(name -> !question.isTown(name))
        .anyMatch(name -> name.span().overlaps(term));
  }

  /// {@return how well a text has each of the words}
  Strengths in(String text, Language language) {
    double[] own = new double[asked.size()];
    ConceptReader.Meaning meaning = concepts.of(text, language);
    for (int i = 0; i < own.length; i++) {
      ConceptReader.Meaning wanted = asked.get(i).meaning;
      own[i] =
          wanted.sharesConcept(meaning) ? SAME_CONCEPT : wanted.isRelated(meaning) ? RELATED : 0;
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

  /// {@return the weighted share of the words that no article has}
  double unknown() {
    double unknown = 0;
    double whole = 0;
    for (Asked one : asked) {
      whole += one.weight;
      unknown += one.term.indexed() ? 0 : one.weight;
    }
    return whole == 0 ? 0 : unknown / whole;
  }

  /// {@return how many words there are}
  int size() {
    return asked.size();
  }

  /// {@return how well a text has each of the words, when nothing is known of it}
  Strengths none() {
    return new Strengths(new double[asked.size()]);
  }

  /// {@return whether there is a word that is not a name}
  boolean hasWords() {
    return asked.stream().anyMatch(one -> !one.name);
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

    /// {@return the better of two texts, word by word; the other one counts for a share}
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

    /// {@return the weighted share of all words and names, doubtful likeness counting for less}
    double clearly() {
      double[] squared = own.clone();
      for (int i = 0; i < squared.length; i++) {
        squared[i] *= squared[i];
      }
      return new Strengths(squared).all();
    }

    /// {@return how well the text has the word that it has best, 0 where there is none}
    double best() {
      return Arrays.stream(own).max().orElse(0);
    }

    /// {@return how many of the words the text has clearly}
    int hits() {
      return (int) Arrays.stream(own).filter(strength -> strength > CLEAR).count();
    }

    /// {@return how well the text has the first word behind the question word, the thing counted; 1
    /// where there is none}
    double first() {
      return own.length == 0 ? 1 : own[0];
    }

    private double share(boolean words, boolean names) {
      double had = 0;
      double whole = 0;
      for (int i = 0; i < own.length; i++) {
        Asked one = asked.get(i);
        if (one.name ? names : words) {
          whole += one.weight;
          had += one.weight * own[i];
        }
      }
      return whole == 0 ? 1 : had / whole;
    }
  }
}
