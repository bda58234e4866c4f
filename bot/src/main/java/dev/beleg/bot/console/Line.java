package dev.beleg.bot.console;

/// A line to show, or several where the text has line feeds.
///
/// @param kind what it is
/// @param text its words, not yet neutralised
public record Line(Kind kind, String text) {

  /// What a line is, which decides its looks.
  public enum Kind {
    /// What is said.
    TEXT(""),
    /// Where it comes from.
    SOURCE("36"),
    /// What is said about the conversation itself.
    NOTE("2"),
    /// The head of a table.
    HEADING("1");

    private final String graphics;

    Kind(String graphics) {
      this.graphics = graphics;
    }

    /// The parameter of ECMA-48's "select graphic rendition".
    String graphics() {
      return graphics;
    }
  }

  /// {@return a line of what is said}
  public static Line text(String text) {
    return new Line(Kind.TEXT, text);
  }

  /// {@return a line about where it comes from}
  public static Line source(String text) {
    return new Line(Kind.SOURCE, text);
  }

  /// {@return a line about the conversation}
  public static Line note(String text) {
    return new Line(Kind.NOTE, text);
  }

  /// {@return the head of a table}
  public static Line heading(String text) {
    return new Line(Kind.HEADING, text);
  }
}
