package dev.beleg.bot.answer;

import dev.beleg.retrieval.index.Source;
import dev.beleg.retrieval.language.Language;
import dev.beleg.retrieval.language.Span;
import dev.beleg.retrieval.passage.Passage;

/// A sentence of a found passage, weighed as evidence for a question.
///
/// @param source the article
/// @param passage the passage
/// @param sentence where the sentence stands in the article's file
/// @param weight what speaks for it
record Evidence(Source source, Passage passage, Span sentence, Weight weight) {

  /// What speaks for a sentence; shares are weighted and go from 0 to 1.
  ///
  /// @param own the share of the question's words and names that the sentence has itself
  /// @param around the same, its passage and article helping out
  /// @param words the share of the words that are no names that sentence or passage have
  /// @param names the share of the names that the article has
  /// @param kind how well the sentence holds the kind of thing that is asked, 0 to 1
  /// @param score all of it in one number, comparable among the sentences of one question
  record Weight(double own, double around, double words, double names, double kind, double score) {

    /// Nothing was weighed.
    static final Weight NONE = new Weight(0, 0, 0, 0, 0, 0);

    /// {@return the same with a lower score}
    Weight times(double factor) {
      return new Weight(own, around, words, names, kind, factor * score);
    }
  }

  /// {@return the sentence as a person reads it}
  String reading() {
    return passage.read(sentence);
  }

  /// {@return the sentence exactly as the file holds it}
  String quote() {
    return passage.quote(sentence);
  }

  Language language() {
    return passage.language();
  }

  double score() {
    return weight.score;
  }
}
