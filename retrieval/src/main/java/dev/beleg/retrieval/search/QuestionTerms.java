package dev.beleg.retrieval.search;

import dev.beleg.retrieval.index.TextAnalysis;
import dev.beleg.retrieval.index.Word;
import dev.beleg.retrieval.language.Language;
import dev.beleg.retrieval.language.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// What a question asks about, word by word, and the means to see which of it a text speaks of, in
/// any of the three languages.
///
/// Question words and stop words are left out. Immutable, safe for use by several threads.
public final class QuestionTerms {

  /// A word of the question that carries meaning.
  ///
  /// @param surface as written
  /// @param span where it stands in the question
  /// @param kind what it is
  /// @param weight how much it tells the articles apart, above 0; rarer words weigh more and words
  ///   that no article has weigh the most
  /// @param indexed whether any article has it, in whatever language
  public record Term(String surface, Span span, Kind kind, double weight, boolean indexed) {}

  /// What a term is.
  public enum Kind {
    /// A word of general vocabulary.
    WORD,
    /// The name of a person, place or thing.
    NAME,
    /// A number or year.
    NUMBER
  }

  /// A term found in a text.
  ///
  /// @param term the term
  /// @param strength 1 for the same word, number, name or concept; less for a dictionary's
  ///   translation, for a compound's part and for likeness in spelling
  /// @param at where it stands in the text
  public record Match(Term term, double strength, Span at) {}

  private final List<Term> terms;
  private final List<Word> words;
  private final Language language;
  private final Readings readings;
  private final boolean shortened;
  private final LikeWords like;
  private final Map<Language, TermForms> forms = new ConcurrentHashMap<>();

  /// @param terms the terms
  /// @param words each term's word
  /// @param language the question's language
  /// @param readings each term's readings in the other languages
  /// @param like finds words that are like another one in meaning
  /// @param shortened whether terms were left out because there were too many
  QuestionTerms(
      List<Term> terms,
      List<Word> words,
      Language language,
      Readings readings,
      LikeWords like,
      boolean shortened) {
    this.like = like;
    this.terms = List.copyOf(terms);
    this.words = List.copyOf(words);
    this.language = language;
    this.readings = readings;
    this.shortened = shortened;
  }

  /// {@return the terms in order of place}
  public List<Term> terms() {
    return terms;
  }

  /// {@return whether the question had too many words and only the most telling ones are used}
  public boolean shortened() {
    return shortened;
  }

  /// Finds the terms in a text.
  ///
  /// @return in order of place; a term that stands there several times matches several times
  public List<Match> matches(String text, Language language) {
    return matches(TextAnalysis.shared().words(text, language), language);
  }

  List<Match> matches(List<Word> text, Language textLanguage) {
    List<Match> found = new ArrayList<>();
    forms
        .computeIfAbsent(textLanguage, this::forms)
        .find(text, (term, strength, at) -> found.add(new Match(terms.get(term), strength, at)));
    return found;
  }

  private TermForms forms(Language textLanguage) {
    List<List<Expansion>> translations =
        textLanguage == language ? null : readings.in(textLanguage);
    List<List<Expansion>> alike = new ArrayList<>();
    for (int i = 0; i < terms.size(); i++) {
      alike.add(
          terms.get(i).kind() != Kind.WORD
              ? List.of()
              : translations == null
                  ? like.of(words.get(i).forms(), language)
                  : like.of(translations.get(i), textLanguage));
    }
    return new TermForms(words, terms, translations, alike);
  }

  /// {@return the share of the question's weight that a text speaks of, 0 to 1}
  public double coverage(String text, Language language) {
    return coverage(matches(text, language));
  }

  /// {@return the share of the question's weight that these matches cover, 0 to 1; each term counts
  /// once, with its strongest match}
  public double coverage(List<Match> matches) {
    Map<Term, Double> best = new HashMap<>();
    matches.forEach(match -> best.merge(match.term(), match.strength(), Math::max));
    double covered = 0;
    double all = 0;
    for (Term term : terms) {
      all += term.weight();
      covered += term.weight() * best.getOrDefault(term, 0.0);
    }
    return all == 0 ? 0 : covered / all;
  }

  /// {@return each term's readings in another language, the strongest first}
  List<List<Expansion>> expansions(Language other) {
    return readings.in(other);
  }

  /// {@return each term's word}
  List<Word> words() {
    return words;
  }
}
