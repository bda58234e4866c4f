package dev.beleg.bot.answer;

import dev.beleg.retrieval.language.Language;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/// Reads the tab-separated cue files that ship with this package.
final class CueTable {

  private CueTable() {}

  /// A line: what is asked, in which language, by which patterns.
  record Row(Asked asked, Language language, List<WordPattern> patterns) {}

  /// A line: a sign by its name, in which language, by which patterns.
  record Line(String sign, Language language, List<WordPattern> patterns) {}

  /// {@return the lines of a file that tell what is asked, in order, comments left out}
  static List<Row> read(String resource) {
    return lines(resource).stream()
        .map(line -> new Row(Asked.valueOf(line.sign), line.language, line.patterns))
        .toList();
  }

  /// {@return the lines of a file in order, comments left out}
  static List<Line> lines(String resource) {
    try (InputStream stream = CueTable.class.getResourceAsStream(resource);
        BufferedReader reader =
            new BufferedReader(
                new InputStreamReader(
                    Objects.requireNonNull(stream, resource), StandardCharsets.UTF_8))) {
      return reader
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(CueTable::line)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + resource, e);
    }
  }

  private static Line line(String line) {
    String[] cells = line.split("\t");
    List<WordPattern> patterns =
        Arrays.stream(cells[2].split(";"))
            .map(String::strip)
            .filter(term -> !term.isEmpty())
            .map(WordPattern::parse)
            .toList();
    return new Line(cells[0], Language.of(cells[1]), patterns);
  }
}
