package dev.beleg.bot.answer;

import dev.beleg.retrieval.language.Language;
import java.util.Arrays;
import java.util.List;

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
    return ResourceRows.of(resource).stream().map(CueTable::line).toList();
  }

  private static Line line(List<String> cells) {
    List<WordPattern> patterns =
        Arrays.stream(cells.get(2).split(";"))
            .map(String::strip)
            .filter(term -> !term.isEmpty())
            .map(WordPattern::parse)
            .toList();
    return new Line(cells.get(0), Language.of(cells.get(1)), patterns);
  }
}
