package dev.beleg.retrieval.language;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/// A tab-separated vocabulary file: comment lines start with `#`, terms within a cell are separated
/// by `;`.
///
/// @param rows the lines that could be read
/// @param problems the lines that could not
record TermTable(List<Row> rows, List<BadLine> problems) {

  /// A line that was read.
  ///
  /// @param cells as many as the file's kind asks for, without surrounding white space
  record Row(List<String> cells) {

    String cell(int column) {
      return cells.get(column);
    }

    /// {@return the terms of a cell, possibly none}
    List<String> terms(int column) {
      return split(cells.get(column), ';');
    }

    /// {@return the terms of three neighbouring cells: German, English, Russian}
    Map<Language, List<String>> termsByLanguage(int firstColumn) {
      Map<Language, List<String>> terms = new EnumMap<>(Language.class);
      terms.put(Language.GERMAN, terms(firstColumn));
      terms.put(Language.ENGLISH, terms(firstColumn + 1));
      terms.put(Language.RUSSIAN, terms(firstColumn + 2));
      return terms;
    }
  }

  /// Reads a file whose lines have the given columns; the first cell and at least one other must
  /// not be empty.
  ///
  /// @param known whether the first cell is one that the file may have
  static TermTable read(Path file, List<String> columns, Predicate<String> known) {
    List<Row> rows = new ArrayList<>();
    List<BadLine> problems = new ArrayList<>();
    List<String> lines = lines(file);
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      List<String> cells = Arrays.stream(line.split("\t", -1)).map(String::strip).toList();
      if (cells.size() != columns.size()) {
        problems.add(new BadLine(file, i + 1, wrongColumns(cells.size(), columns)));
      } else if (cells.getFirst().isEmpty()) {
        problems.add(
            new BadLine(file, i + 1, "the first column (" + columns.getFirst() + ") is empty"));
      } else if (!known.test(cells.getFirst())) {
        problems.add(
            new BadLine(file, i + 1, "there is no " + columns.getFirst() + " " + cells.getFirst()));
      } else if (cells.stream().skip(1).allMatch(String::isEmpty)) {
        problems.add(new BadLine(file, i + 1, "no term in any language"));
      } else {
        rows.add(new Row(cells));
      }
    }
    return new TermTable(rows, problems);
  }

  static List<String> split(String cell, char separator) {
    return Arrays.stream(cell.split(String.valueOf(separator).replace("|", "\\|"), -1))
        .map(String::strip)
        .filter(term -> !term.isEmpty())
        .toList();
  }

  private static String wrongColumns(int found, List<String> columns) {
    return "%d columns instead of %d; separate by one tab: %s"
        .formatted(found, columns.size(), String.join(", ", columns));
  }

  private static List<String> lines(Path file) {
    try {
      return Files.readAllLines(file);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read vocabulary file " + file + " as UTF-8", e);
    }
  }
}
