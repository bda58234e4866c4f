package dev.beleg.retrieval.article;

import java.lang.Character.UnicodeScript;
import java.util.EnumSet;
import java.util.Set;

/// Takes out of a reading what no reader sees: zero-width and direction characters, tags, variation
/// selectors, control characters. Joiners stay where a script needs them (Persian, Indic scripts)
/// and within emoji.
final class InvisibleCharacters {

  private static final int SOFT_HYPHEN = 0x00AD;
  private static final int ZERO_WIDTH_NON_JOINER = 0x200C;
  private static final int ZERO_WIDTH_JOINER = 0x200D;
  private static final int TEXT_STYLE = 0xFE0E;
  private static final int EMOJI_STYLE = 0xFE0F;
  private static final int KEYCAP = 0x20E3;
  private static final String BREAKS = "\u000b\f\u0085\u2028\u2029";

  /// Invisible and not of the category "format": joiners of graphemes, Hangul and Khmer fillers,
  /// Mongolian and general variation selectors, reserved ones.
  private static final int[][] INVISIBLE_RANGES = {
    {0x034F, 0x034F}, {0x115F, 0x1160}, {0x17B4, 0x17B5}, {0x180B, 0x180F}, {0x2060, 0x206F},
    {0x3164, 0x3164}, {0xFE00, 0xFE0F}, {0xFFA0, 0xFFA0}, {0xFFF0, 0xFFF8}, {0xE0000, 0xE0FFF},
  };

  /// Format characters that are seen: signs above or around the digits that follow.
  private static final Set<Integer> VISIBLE_FORMATS =
      Set.of(
          0x600, 0x601, 0x602, 0x603, 0x604, 0x605, 0x6DD, 0x70F, 0x890, 0x891, 0x8E2, 0x110BD,
          0x110CD);

  private static final Set<UnicodeScript> JOINING_SCRIPTS =
      EnumSet.of(
          UnicodeScript.ARABIC,
          UnicodeScript.SYRIAC,
          UnicodeScript.MONGOLIAN,
          UnicodeScript.DEVANAGARI,
          UnicodeScript.BENGALI,
          UnicodeScript.GURMUKHI,
          UnicodeScript.GUJARATI,
          UnicodeScript.ORIYA,
          UnicodeScript.TAMIL,
          UnicodeScript.TELUGU,
          UnicodeScript.KANNADA,
          UnicodeScript.MALAYALAM,
          UnicodeScript.SINHALA,
          UnicodeScript.KHMER,
          UnicodeScript.MYANMAR);

  private final Draft draft;
  private int counted;

  private InvisibleCharacters(Draft draft) {
    this.draft = draft;
  }

  /// Puts fillers for them and line feeds for rarer line breaks.
  ///
  /// @return how many there were, soft hyphens and markup not counted
  static int takeOut(Draft draft) {
    InvisibleCharacters scan = new InvisibleCharacters(draft);
    int at = 0;
    int before = ' ';
    while (at < draft.length()) {
      int point = scan.pointAt(at);
      int after = at + Character.charCount(point);
      if (BREAKS.indexOf(point) >= 0) {
        draft.set(at, '\n');
      } else if (!draft.isMasked(at)
          && isInvisible(point)
          && !scan.isNeeded(before, point, after)) {
        scan.takeOut(at, after, point);
      }
      before = isPartOfEmoji(point) ? before : point;
      at = after;
    }
    return scan.counted;
  }

  private int pointAt(int at) {
    if (at >= draft.length()) {
      return ' ';
    }
    char c = draft.at(at);
    boolean pair =
        Character.isHighSurrogate(c)
            && at + 1 < draft.length()
            && Character.isLowSurrogate(draft.at(at + 1));
    return pair ? Character.toCodePoint(c, draft.at(at + 1)) : c;
  }

  private void takeOut(int start, int end, int point) {
    draft.fill(start, end);
    counted += point == SOFT_HYPHEN ? 0 : 1;
  }

  private static boolean isInvisible(int point) {
    int type = Character.getType(point);
    if (type == Character.FORMAT) {
      return !VISIBLE_FORMATS.contains(point);
    }
    return (type == Character.CONTROL && !Character.isWhitespace(point)) || isInRanges(point);
  }

  private static boolean isInRanges(int point) {
    for (int[] range : INVISIBLE_RANGES) {
      if (point >= range[0] && point <= range[1]) {
        return true;
      }
    }
    return false;
  }

  /// A style selector and a skin colour belong to the emoji before them.
  private static boolean isPartOfEmoji(int point) {
    return point == EMOJI_STYLE || Character.isEmojiModifier(point);
  }

  private boolean isNeeded(int before, int point, int after) {
    int next = pointAt(after);
    return switch (point) {
      case ZERO_WIDTH_NON_JOINER -> joins(before) && joins(next);
      case ZERO_WIDTH_JOINER ->
          (joins(before) && joins(next))
              || (Character.isExtendedPictographic(before)
                  && Character.isExtendedPictographic(next));
      case EMOJI_STYLE, TEXT_STYLE ->
          Character.isExtendedPictographic(before) ? next != EMOJI_STYLE : next == KEYCAP;
      default -> false;
    };
  }

  private static boolean joins(int point) {
    boolean written =
        Character.isLetter(point) || Character.getType(point) == Character.NON_SPACING_MARK;
    return written && JOINING_SCRIPTS.contains(UnicodeScript.of(point));
  }
}
