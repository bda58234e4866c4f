package dev.beleg.retrieval.article;

import org.jsoup.parser.Parser;

/// A character reference of HTML, as `&amp;`, `&#228;` and `&nbsp` without its semicolon.
///
/// @param length the characters it takes in the file, 0 if the text is none
/// @param shown what it stands for, never longer than itself
record CharacterReference(int length, String shown) {

  private static final CharacterReference NONE = new CharacterReference(0, "");
  private static final int LONGEST = 40;
  private static final int SHORTEST = 3;

  /// {@return where what may be a reference ends: behind letters, digits and a semicolon}
  static int end(String text, int start, int limit) {
    int last = Math.min(limit, start + LONGEST);
    int at = start + 1;
    while (at < last && (Character.isLetterOrDigit(text.charAt(at)) || text.charAt(at) == '#')) {
      at++;
    }
    return at < last && text.charAt(at) == ';' ? at + 1 : at;
  }

  /// Reads the reference that a text begins with; plain letters may follow the name of one without
  /// its semicolon: "&notit;" reads "¬it;".
  static CharacterReference read(String text) {
    if (text.length() < SHORTEST) {
      return NONE;
    }
    String read = Parser.unescapeEntities(text, false);
    int same = sameTail(text, read);
    int length = text.length() - same;
    String shown = read.substring(0, read.length() - same);
    boolean none = read.equals(text) || shown.length() > length;
    return none ? NONE : new CharacterReference(length, oneLine(shown));
  }

  private static int sameTail(String text, String read) {
    int same = 0;
    while (same < read.length() - 1
        && text.charAt(text.length() - 1 - same) == read.charAt(read.length() - 1 - same)) {
      same++;
    }
    return same;
  }

  /// A referenced line break is white space like any other.
  private static String oneLine(String shown) {
    return shown.chars().allMatch(Character::isWhitespace) ? " " : shown;
  }
}
