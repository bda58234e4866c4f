package dev.beleg.retrieval.article;

import dev.beleg.retrieval.language.Span;
import java.util.Arrays;

/// A reading in the making: begins as the file's text and keeps its length while markup is blanked
/// out.
final class Draft {

  private final String verbatim;
  private final char[] reading;

  private Draft(String verbatim, char[] reading) {
    this.verbatim = verbatim;
    this.reading = reading;
  }

  /// {@return a draft that reads as the file stands}
  static Draft of(String verbatim) {
    return new Draft(verbatim, verbatim.toCharArray());
  }

  /// {@return a draft in which nothing is visible yet}
  static Draft blank(String verbatim) {
    char[] reading = new char[verbatim.length()];
    Arrays.fill(reading, ' ');
    return new Draft(verbatim, reading);
  }

  String verbatim() {
    return verbatim;
  }

  int length() {
    return reading.length;
  }

  char at(int index) {
    return reading[index];
  }

  /// Puts spaces for what parts its neighbours; line breaks stay.
  void blankOut(int start, int end) {
    for (int at = start; at < end; at++) {
      if (reading[at] != '\n' && reading[at] != '\r') {
        reading[at] = ' ';
      }
    }
  }

  /// Puts spaces for a stretch, line breaks included.
  void clear(int start, int end) {
    Arrays.fill(reading, start, end, ' ');
  }

  /// Puts fillers for what does not part its neighbours.
  void fill(int start, int end) {
    Arrays.fill(reading, start, end, SourceText.FILLER);
  }

  /// Lets a stretch read as `text`, which may be shorter than it.
  void show(int start, int end, String text) {
    text.getChars(0, text.length(), reading, start);
    fill(start + text.length(), end);
  }

  void set(int index, char c) {
    reading[index] = c;
  }

  /// {@return whether a filler of the draft stands for something that the file shows}
  boolean isMasked(int index) {
    return reading[index] == SourceText.FILLER && verbatim.charAt(index) != SourceText.FILLER;
  }

  /// {@return the visible characters of a range}
  String visible(Span span) {
    return new String(reading, span.start(), span.length())
        .replace(String.valueOf(SourceText.FILLER), "");
  }

  SourceText finish() {
    return new SourceText(verbatim, new String(reading));
  }
}
