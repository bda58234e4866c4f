package dev.beleg.retrieval.figure;

import dev.beleg.retrieval.language.Span;

/// Words with enough around them to find them again where the place has moved, after the
/// TextQuoteSelector of the W3C Web Annotation Data Model.
///
/// @param exact the words as they stand
/// @param prefix up to 32 code units before them
/// @param suffix up to 32 code units after them
public record Quote(String exact, String prefix, String suffix) {

  private static final int AROUND = 32;

  /// {@return the quote of a range of a text}
  public static Quote of(CharSequence text, Span span) {
    int from = Math.max(0, span.start() - AROUND);
    int to = Math.min(text.length(), span.end() + AROUND);
    return new Quote(
        span.of(text),
        text.subSequence(from, span.start()).toString(),
        text.subSequence(span.end(), to).toString());
  }
}
