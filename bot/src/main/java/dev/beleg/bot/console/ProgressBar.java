package dev.beleg.bot.console;

import java.io.PrintWriter;

/// How far something has come, drawn over and over on one line of a terminal; nothing elsewhere.
public final class ProgressBar {

  private static final int WIDTH = 30;

  private final PrintWriter out;
  private final boolean terminal;
  private final int total;
  private int done;

  /// Makes a bar.
  ///
  /// @param out the terminal
  /// @param terminal whether it is one
  /// @param total how many steps there are
  public ProgressBar(PrintWriter out, boolean terminal, int total) {
    this.out = out;
    this.terminal = terminal;
    this.total = Math.max(1, total);
  }

  /// Takes a step; steps beyond the total stay at the end.
  public void step() {
    done = Math.min(total, done + 1);
    if (terminal) {
      int filled = WIDTH * done / total;
      out.print(
          "\r[%s%s] %d/%d".formatted("#".repeat(filled), "-".repeat(WIDTH - filled), done, total));
      out.flush();
    }
  }

  /// Clears the line.
  public void end() {
    if (terminal && done > 0) {
      out.print("\r\033[K");
      out.flush();
    }
  }
}
