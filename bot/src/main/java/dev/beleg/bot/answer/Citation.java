package dev.beleg.bot.answer;

import dev.beleg.retrieval.index.Source;
import dev.beleg.retrieval.language.Span;

/// A place in a source that an answer rests on.
///
/// @param number the `n` of `[n]` in the answer's text, from 1
/// @param source the article
/// @param span where the words stand in the article's file
/// @param quote the words exactly as the file holds them
/// @param reading the words as a person reads them: without markup, white space folded
public record Citation(int number, Source source, Span span, String quote, String reading) {

  public Citation {
    if (number < 1 || quote.length() != span.length()) {
      throw new IllegalArgumentException("not a citation: [" + number + "] " + span);
    }
  }
}
