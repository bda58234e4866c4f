package dev.beleg.bot.console;

import java.io.PrintWriter;
import java.util.List;

/// Where lines are shown: a terminal, in colour if the user wants that, or a file or pipe.
///
/// @param out takes the lines, flushed after each call
/// @param colour whether escape sequences for colour may be used
public record Screen(PrintWriter out, boolean colour) {

  private static final String REVERSE = "7";

  /// Shows lines.
  public void show(List<Line> lines) {
    lines.forEach(line -> out.println(styled(line.kind().graphics(), VisibleText.of(line.text()))));
    out.flush();
  }

  /// Shows a line.
  public void show(Line line) {
    show(List.of(line));
  }

  /// Shows a text with a part of it marked: reversed in colour, otherwise between « and ».
  public void showMarked(String before, String marked, String after) {
    String shown = VisibleText.of(marked);
    out.print(VisibleText.of(before));
    out.print(colour ? styled(REVERSE, shown) : "«" + shown + "»");
    out.println(VisibleText.of(after));
    out.flush();
  }

  private String styled(String graphics, String text) {
    return colour && !graphics.isEmpty() ? "\033[" + graphics + "m" + text + "\033[0m" : text;
  }
}
