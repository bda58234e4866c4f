package dev.beleg.bot.answer;

import dev.beleg.retrieval.index.Source;
import dev.beleg.retrieval.language.Language;
import dev.beleg.retrieval.language.Span;
import dev.beleg.retrieval.passage.Passage;

/// A stretch of a found passage, one sentence or two, weighed as evidence for a question.
///
/// @param source the article
/// @param passage the passage
/// @param sentence where the stretch stands in the article's file
/// @param signals what speaks for it
/// @param score how likely it is the right one, in proportion to the question's other stretches
record Evidence(Source source, Passage passage, Span sentence, Signals signals, double score) {

  /// {@return the stretch as a person reads it}
  String reading() {
    return passage.read(sentence);
  }

  /// {@return the stretch exactly as the file holds it}
  String quote() {
    return passage.quote(sentence);
  }

  Language language() {
    return passage.language();
  }

  /// {@return how strongly one thing speaks for it}
  double signal(Signal signal) {
    return signals.get(signal);
  }
}
