package dev.beleg.bot.answer.gate;

import dev.beleg.retrieval.index.Source;
import dev.beleg.retrieval.passage.Passage;

/// A passage that a model was given under a number.
///
/// @param number the `n` of `[n]`, from 1
/// @param source the passage's article
/// @param passage the passage
/// @param articleText the article as a person reads it; at least the passage
public record SuppliedPassage(int number, Source source, Passage passage, String articleText) {

  public SuppliedPassage {
    if (number < 1) {
      throw new IllegalArgumentException("passages are numbered from 1, was " + number);
    }
  }
}
