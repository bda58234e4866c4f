package dev.beleg.retrieval.eval;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/// Which sources answer which topics.
///
/// @param grades by topic, then by source; grades above 0 are relevant
public record Qrels(Map<String, Map<String, Integer>> grades) {

  private static final int COLUMNS = 4;

  /// Reads judgements, one a line: `topic 0 source grade`. Empty lines are skipped.
  ///
  /// @throws IOException if the file cannot be read or a line is no judgement
  public static Qrels read(Path file) throws IOException {
    Map<String, Map<String, Integer>> grades = new HashMap<>();
    int number = 0;
    for (String line : Files.readAllLines(file)) {
      number++;
      if (!line.isBlank()) {
        String[] columns = line.strip().split("\\s+");
        try {
          if (columns.length != COLUMNS) {
            throw new NumberFormatException("columns: " + columns.length);
          }
          grades
              .computeIfAbsent(columns[0], _ -> new HashMap<>())
              .put(columns[2], Integer.parseInt(columns[3]));
        } catch (NumberFormatException e) {
          throw new IOException(file + ":" + number + ": not 'topic 0 source grade': " + line, e);
        }
      }
    }
    return new Qrels(grades);
  }

  /// {@return the grade of a source for a topic, 0 if it was not judged}
  public int grade(String topic, String source) {
    return grades.getOrDefault(topic, Map.of()).getOrDefault(source, 0);
  }

  /// {@return the relevant sources' grades, in no order}
  int[] relevant(String topic) {
    return grades.getOrDefault(topic, Map.of()).values().stream()
        .mapToInt(grade -> grade)
        .filter(grade -> grade > 0)
        .toArray();
  }
}
