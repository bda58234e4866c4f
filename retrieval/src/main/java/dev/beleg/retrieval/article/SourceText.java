package dev.beleg.retrieval.article;

import dev.beleg.retrieval.language.Span;

/// The text of a file in two forms of equal length: as it stands there, and as a person reads it.
///
/// A position means the same place in both, so whatever is found in the reading can be quoted from
/// the file.
///
/// @param verbatim the decoded file, a leading byte order mark dropped
/// @param reading the same with markup blanked out by spaces and each unit without visible form
///   (zero-width and tag characters, the rest of a character reference) replaced by [#FILLER]
public record SourceText(String verbatim, String reading) {

  /// Stands in a reading where the file holds something that no reader sees. Consumers skip it.
  public static final char FILLER = '\u2060';

  public SourceText {
    if (verbatim.length() != reading.length()) {
      throw new IllegalArgumentException(
          "lengths differ: " + verbatim.length() + " and " + reading.length());
    }
  }

  /// {@return a text that reads as it stands}
  public static SourceText plain(String text) {
    return new SourceText(text, text);
  }

  /// {@return the number of UTF-16 code units}
  public int length() {
    return verbatim.length();
  }

  /// {@return the words of a range exactly as the file holds them}
  public String quote(Span span) {
    return span.of(verbatim);
  }

  /// {@return the words of a range as a person reads them: no fillers, white space folded to single
  /// spaces}
  public String read(Span span) {
    return span.of(reading).replace(String.valueOf(FILLER), "").replaceAll("\\s+", " ").strip();
  }

  /// {@return the part of both forms that a range covers}
  public SourceText slice(Span span) {
    return new SourceText(span.of(verbatim), span.of(reading));
  }
}
