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

  private static final int LONGEST_REFERENCE = 40;

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

  /// {@return words that once were a part of a file, as such a file is written}
  ///
  /// @param id the file's name, whose end tells how it is written
  public static SourceText excerpt(ArticleId id, String words) {
    Markup markup = Markup.of(id);
    return markup instanceof PlainMarkup ? plain(words) : markup.page(words).draft().finish();
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

  /// {@return a range as a page shows it: text files as they stand, files with markup as they read,
  /// without the gaps that the markup leaves}
  public String shown(Span span) {
    String words = span.of(verbatim);
    String read = span.of(reading);
    if (words.equals(read)) {
      return words;
    }
    String shown =
        read.replace(String.valueOf(FILLER), "")
            .replaceAll(" {2,}+", " ")
            .replaceAll("\\n\\s{2,}+", "\n\n");
    return span.start() == 0 ? shown.stripLeading() : shown;
  }

  /// {@return the range with the rest of the character reference that it ends in, as it is of HTML
  /// and Markdown: `8&` of `8&#37;` → `8&#37;`}
  public Span whole(Span span) {
    int start = span.end() - 1;
    while (start > span.start() && isInReference(start) && span.end() - start < LONGEST_REFERENCE) {
      start--;
    }
    boolean cut = span.length() > 0 && verbatim.charAt(start) == '&' && isHidden(span.end());
    return cut ? new Span(span.start(), referenceEnd(span.end())) : span;
  }

  private int referenceEnd(int inside) {
    int at = inside;
    while (isHidden(at) && isInReference(at)) {
      at++;
    }
    return isHidden(at) && verbatim.charAt(at) == ';' ? at + 1 : at;
  }

  private boolean isInReference(int at) {
    char c = verbatim.charAt(at);
    return Character.isLetterOrDigit(c) || c == '#';
  }

  /// Whether the file holds something there that the reading does not show.
  private boolean isHidden(int at) {
    return at < reading.length() && reading.charAt(at) == FILLER && verbatim.charAt(at) != FILLER;
  }

  /// {@return the part of both forms that a range covers}
  public SourceText slice(Span span) {
    return new SourceText(span.of(verbatim), span.of(reading));
  }
}
