package dev.beleg.bot.console;

/// Text in which nothing can steer a terminal or turn the direction of reading.
///
/// `ESC [ 3 1 m` → `␛[31m`
public final class VisibleText {

  private static final int CONTROL_PICTURES = 0x2400;
  private static final int PICTURE_OF_DELETE = 0x2421;
  private static final char UNKNOWN = '\uFFFD';

  private VisibleText() {}

  /// Keeps line feeds; shows a tab as a space and every other control character as its picture, or
  /// as U+FFFD where there is none.
  public static String of(String text) {
    StringBuilder visible = new StringBuilder(text.length());
    text.codePoints().forEach(c -> visible.appendCodePoint(visible(c)));
    return visible.toString();
  }

  /// Shows line feeds as spaces, too.
  public static String onOneLine(String text) {
    return of(text.replace('\r', ' ').replace('\n', ' '));
  }

  private static int visible(int c) {
    if (c == '\n') {
      return c;
    }
    if (c == '\t') {
      return ' ';
    }
    if (c < ' ') {
      return CONTROL_PICTURES + c;
    }
    if (c == 0x7F) {
      return PICTURE_OF_DELETE;
    }
    return isSteering(c) ? UNKNOWN : c;
  }

  private static boolean isSteering(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL, Character.SURROGATE, Character.LINE_SEPARATOR -> true;
      case Character.PARAGRAPH_SEPARATOR -> true;
      default -> isDirection(c) || (c >= 0xE0000 && c <= 0xE007F);
    };
  }

  /// Marks, embeddings, overrides and isolates of the bidirectional algorithm (UAX 9).
  private static boolean isDirection(int c) {
    return c == 0x061C
        || (c >= 0x200E && c <= 0x200F)
        || (c >= 0x202A && c <= 0x202E)
        || (c >= 0x2066 && c <= 0x2069);
  }
}
