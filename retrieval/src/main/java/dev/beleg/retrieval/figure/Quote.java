package dev.beleg.retrieval.figure;

import dev.beleg.retrieval.language.Span;
import java.util.regex.Pattern;

/// Words with enough around them to find them again where the place has moved, after the
/// TextQuoteSelector of the W3C Web Annotation Data Model.
///
/// @param exact the words as they stand
/// @param prefix up to 32 code units before them
/// @param suffix up to 32 code units after them
public record Quote(String exact, String prefix, String suffix) {

  private static final int AROUND = 32;
  private static final String CUT = "…";
  private static final Pattern PART_BEFORE = Pattern.compile("^[\\p{L}\\p{N}\\p{M}]++(?=.)");
  private static final Pattern PART_AFTER =
      Pattern.compile("(?<=[^\\p{L}\\p{N}\\p{M}])[\\p{L}\\p{N}\\p{M}]++$");

  /// {@return the quote of a range of a text}
  public static Quote of(CharSequence text, Span span) {
    int from = Math.max(0, span.start() - AROUND);
    int to = Math.min(text.length(), span.end() + AROUND);
    return new Quote(
        span.of(text),
        text.subSequence(from, span.start()).toString(),
        text.subSequence(span.end(), to).toString());
  }

  /// {@return the words with those around them, to be read: what is cut off beside them is not cut
  /// within a word}
  public String surroundings() {
    String before =
        prefix.length() < AROUND ? prefix : PART_BEFORE.matcher(prefix).replaceFirst(CUT);
    String after = suffix.length() < AROUND ? suffix : PART_AFTER.matcher(suffix).replaceFirst(CUT);
    return before + exact + after;
  }
}
