package dev.beleg.bot.telegram;

import dev.beleg.bot.chat.Reply.FigureTable;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// A table as text: columns of letters of one width where a telephone shows them on one line, else
/// each row as lines of its own.
record TextTable(FigureTable table) {

  /// As many letters of one width a telephone shows beside each other.
  private static final int NARROW = 36;

  private static final String GAP = "  ";

  boolean isNarrow() {
    return width() <= NARROW;
  }

  private int width() {
    return widths().stream().mapToInt(Integer::intValue).sum()
        + GAP.length() * (table.header().size() - 1);
  }

  private List<Integer> widths() {
    return IntStream.range(0, table.header().size()).map(column -> width(column)).boxed().toList();
  }

  private int width(int column) {
    int cells = table.rows().stream().mapToInt(row -> letters(row.get(column))).max().orElse(0);
    return Math.max(cells, letters(table.header().get(column)));
  }

  private static int letters(String cell) {
    return cell.codePointCount(0, cell.length());
  }

  /// {@return the rows below each other, the cells in columns}
  String columns() {
    List<Integer> widths = widths();
    List<List<String>> rows = new ArrayList<>();
    rows.add(table.header());
    rows.addAll(table.rows());
    return rows.stream().map(row -> line(row, widths)).collect(Collectors.joining("\n"));
  }

  private static String line(List<String> row, List<Integer> widths) {
    return IntStream.range(0, row.size())
        .mapToObj(column -> padded(row.get(column), widths.get(column)))
        .collect(Collectors.joining(GAP))
        .stripTrailing();
  }

  private static String padded(String cell, int width) {
    return cell + " ".repeat(width - letters(cell));
  }

  /// {@return the first cell of a row, which it is called by}
  static String name(List<String> row) {
    return row.getFirst();
  }

  /// {@return the other cells of a row that say something, each on a line with its head before it}
  String rest(List<String> row) {
    return IntStream.range(1, row.size())
        .filter(column -> !row.get(column).isEmpty())
        .mapToObj(column -> table.header().get(column) + ": " + row.get(column))
        .collect(Collectors.joining("\n"));
  }

  /// {@return the most characters that either form takes; more words never take fewer}
  int longest() {
    int inColumns = (width() + 1) * (table.rows().size() + 1);
    int heads = table.header().stream().mapToInt(head -> head.length() + 3).sum();
    int cells = table.rows().stream().flatMap(List::stream).mapToInt(String::length).sum();
    return Math.max(inColumns, cells + (heads + 2) * table.rows().size());
  }
}
