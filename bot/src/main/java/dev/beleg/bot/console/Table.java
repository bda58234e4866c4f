package dev.beleg.bot.console;

import java.util.ArrayList;
import java.util.List;
import org.jline.utils.WCWidth;

/// Rows of cells in aligned columns, as wide as each column needs; the widest column gives way
/// where the screen is too narrow.
public final class Table {

  private static final int GAP = 2;
  private static final int NARROWEST = 8;

  private final List<List<String>> rows = new ArrayList<>();
  private final int screenWidth;

  /// Makes an empty table.
  ///
  /// @param screenWidth the columns of the screen; [Integer#MAX_VALUE] where nothing limits it
  public Table(int screenWidth) {
    this.screenWidth = screenWidth;
  }

  /// Adds a row with as many cells as the first one.
  public Table add(String... cells) {
    List<String> row = new ArrayList<>();
    for (String cell : cells) {
      row.add(VisibleText.onOneLine(cell));
    }
    rows.add(row);
    return this;
  }

  /// {@return the rows as lines, the first one as a heading}
  public List<Line> lines() {
    int[] widths = widths();
    List<Line> lines = new ArrayList<>();
    for (List<String> row : rows) {
      String text = line(row, widths);
      lines.add(lines.isEmpty() ? Line.heading(text) : Line.text(text));
    }
    return lines;
  }

  private int[] widths() {
    int[] widths = new int[rows.isEmpty() ? 0 : rows.getFirst().size()];
    for (List<String> row : rows) {
      for (int i = 0; i < widths.length; i++) {
        widths[i] = Math.max(widths[i], width(row.get(i)));
      }
    }
    shrink(widths);
    return widths;
  }

  private void shrink(int[] widths) {
    long total = (long) GAP * (widths.length - 1);
    int widest = 0;
    for (int i = 0; i < widths.length; i++) {
      total += widths[i];
      widest = widths[i] > widths[widest] ? i : widest;
    }
    if (total > screenWidth) {
      long left = widths[widest] - (total - screenWidth);
      widths[widest] = (int) Math.max(Math.min(NARROWEST, widths[widest]), left);
    }
  }

  private static String line(List<String> row, int[] widths) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < widths.length; i++) {
      String cell = cut(row.get(i), widths[i]);
      line.append(cell).append(" ".repeat(widths[i] - width(cell) + GAP));
    }
    return line.toString().stripTrailing();
  }

  /// {@return how many columns of the screen a text takes}
  static int width(String text) {
    return text.codePoints().map(Table::width).sum();
  }

  private static int width(int c) {
    return Math.max(0, WCWidth.wcwidth(c));
  }

  private static String cut(String text, int width) {
    if (width(text) <= width) {
      return text;
    }
    StringBuilder cut = new StringBuilder();
    int used = 0;
    for (int c : text.codePoints().toArray()) {
      used += width(c);
      if (used > width - 1) {
        break;
      }
      cut.appendCodePoint(c);
    }
    return cut.append('…').toString();
  }
}
