package dev.beleg.retrieval.article;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.text.TextPosition;

/// The lines of a PDF's pages, gathered to paragraphs by how they stand.
///
/// A line goes on with the one before unless its letters are of another size, it stands further off
/// than the lines of its page do, or the one before ended early: that is where a paragraph ends.
final class PdfLines {

  /// Letters of a heading are larger by a tenth at least.
  private static final double OTHER_SIZE = 1.1;

  /// Paragraphs that stand apart do so by a third of a line at least.
  private static final double FURTHER_OFF = 1.3;

  /// A line that leaves more than a sixth of the page's lines free ended early.
  private static final double SHORT = 5.0 / 6;

  /// A line as it stands on its page, in points.
  private record Line(String text, double left, double right, double y, double size) {}

  private final StringBuilder text = new StringBuilder();
  private final StringBuilder words = new StringBuilder();
  private final List<TextPosition> letters = new ArrayList<>();
  private final List<Line> page = new ArrayList<>();

  /// The last line of the page before.
  private Optional<Line> last = Optional.empty();

  void add(String string, List<TextPosition> positions) {
    words.append(string);
    letters.addAll(positions);
  }

  void space() {
    words.append(' ');
  }

  void endLine() {
    if (!words.toString().isBlank() && !letters.isEmpty()) {
      TextPosition first = letters.getFirst();
      TextPosition end = letters.getLast();
      page.add(
          new Line(
              words.toString().strip(),
              first.getXDirAdj(),
              end.getXDirAdj() + end.getWidthDirAdj(),
              first.getYDirAdj(),
              first.getFontSizeInPt()));
    }
    words.setLength(0);
    letters.clear();
  }

  void endPage() {
    endLine();
    double usual = usualStep();
    double width = page.stream().mapToDouble(line -> line.right - line.left).max().orElse(0);
    for (Line line : page) {
      boolean goesOn = last.filter(before -> goesOn(before, line, usual, width)).isPresent();
      text.append(text.isEmpty() ? "" : goesOn ? "\n" : "\n\n").append(line.text);
      last = Optional.of(line);
    }
    page.clear();
  }

  private static boolean goesOn(Line before, Line line, double usual, double width) {
    double ratio = line.size / before.size;
    double step = line.y - before.y;
    boolean near = step <= usual * FURTHER_OFF;
    boolean full = before.right - before.left >= width * SHORT;
    return ratio < OTHER_SIZE && ratio > 1 / OTHER_SIZE && near && full;
  }

  /// {@return how far the lines of the page stand from each other: the middle of all steps down}
  private double usualStep() {
    List<Double> steps = new ArrayList<>();
    for (int i = 1; i < page.size(); i++) {
      double step = page.get(i).y - page.get(i - 1).y;
      if (step > 0) {
        steps.add(step);
      }
    }
    steps.sort(null);
    return steps.isEmpty() ? 0 : steps.get(steps.size() / 2);
  }

  boolean isEmpty() {
    return text.isEmpty();
  }

  /// {@return the lines, a blank line between paragraphs}
  String text() {
    return text.toString();
  }
}
