package dev.beleg.retrieval.article;

import dev.beleg.retrieval.language.Span;
import java.util.ArrayList;
import java.util.List;

/// The lines of a reading.
final class Lines {

  private Lines() {}

  /// {@return those that hold something visible, without white space and fillers around}
  static List<Span> visible(String reading) {
    List<Span> lines = new ArrayList<>();
    int start = 0;
    while (start < reading.length()) {
      int end = lineEnd(reading, start);
      Span line = trimmed(reading, start, end);
      if (line.length() > 0) {
        lines.add(line);
      }
      start = end + 1;
    }
    return lines;
  }

  private static int lineEnd(String reading, int start) {
    int end = start;
    while (end < reading.length() && reading.charAt(end) != '\n' && reading.charAt(end) != '\r') {
      end++;
    }
    return end;
  }

  private static Span trimmed(String reading, int start, int end) {
    int first = start;
    int last = end;
    while (last > first && isBlank(reading.charAt(last - 1))) {
      last--;
    }
    while (first < last && isBlank(reading.charAt(first))) {
      first++;
    }
    return new Span(first, last);
  }

  /// {@return whether a character of a reading shows nothing}
  static boolean isBlank(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == SourceText.FILLER;
  }
}
