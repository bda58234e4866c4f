package dev.beleg.retrieval.article;

import java.util.ArrayList;
import java.util.List;

/// Joins the lines of a text whose paragraphs are broken at a fixed width, as in e-mails: blank
/// lines part its paragraphs, and hardly any line could have taken the first word of the next one.
final class HardWraps {

  private static final int NARROWEST = 40;
  private static final int WIDEST = 120;
  private static final int FEWEST_BREAKS = 3;

  private final Draft draft;
  private final List<Line> lines = new ArrayList<>();

  private HardWraps(Draft draft) {
    this.draft = draft;
  }

  /// A line of the file.
  private record Line(int start, int end, boolean blank) {
    int length() {
      return end - start;
    }
  }

  static void join(Draft draft) {
    HardWraps wraps = new HardWraps(draft);
    if (wraps.readLines() && wraps.isWrapped()) {
      wraps.joinLines();
    }
  }

  /// {@return false as soon as a line is too long for a wrapped text}
  private boolean readLines() {
    int start = 0;
    while (start < draft.length()) {
      int end = start;
      boolean blank = true;
      while (end < draft.length() && draft.at(end) != '\n') {
        blank &= Character.isWhitespace(draft.at(end));
        end++;
      }
      if (end - start > WIDEST) {
        return false;
      }
      lines.add(new Line(start, end, blank));
      start = end + 1;
    }
    return true;
  }

  private boolean isWrapped() {
    int width = lines.stream().mapToInt(Line::length).max().orElse(0);
    int breaks = 0;
    int forced = 0;
    for (int i = 0; i + 1 < lines.size(); i++) {
      if (!lines.get(i).blank && !lines.get(i + 1).blank) {
        breaks++;
        forced += isForced(lines.get(i), lines.get(i + 1), width) ? 1 : 0;
      }
    }
    return width >= NARROWEST && breaks >= FEWEST_BREAKS && forced * 10 >= breaks * 8;
  }

  private boolean isForced(Line line, Line next, int width) {
    int word = next.start;
    while (word < next.end && !Character.isWhitespace(draft.at(word))) {
      word++;
    }
    return line.length() + 1 + word - next.start > width;
  }

  private void joinLines() {
    for (int i = 0; i + 1 < lines.size(); i++) {
      if (!lines.get(i).blank && !lines.get(i + 1).blank) {
        draft.set(lines.get(i).end, ' ');
      }
    }
  }
}
