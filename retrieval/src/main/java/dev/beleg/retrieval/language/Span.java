package dev.beleg.retrieval.language;

/// A range of a text in UTF-16 code units, start inclusive, end exclusive.
///
/// @param start the first code unit, at least 0
/// @param end the code unit after the last one, at least `start`
public record Span(int start, int end) implements Comparable<Span> {

  public Span {
    if (start < 0 || end < start) {
      throw new IllegalArgumentException("not a range: " + start + "-" + end);
    }
  }

  /// {@return the number of code units}
  public int length() {
    return end - start;
  }

  /// {@return whether the other range lies wholly within this one}
  public boolean contains(Span other) {
    return start <= other.start && other.end <= end;
  }

  /// {@return whether the two ranges share at least one code unit}
  public boolean overlaps(Span other) {
    return start < other.end && other.start < end;
  }

  /// {@return the range between this one and another, empty where they touch or overlap}
  public Span gap(Span other) {
    int from = Math.min(end, other.end);
    return new Span(from, Math.max(from, Math.max(start, other.start)));
  }

  /// {@return this range moved by `distance` code units, which may be negative}
  public Span shift(int distance) {
    return new Span(start + distance, end + distance);
  }

  /// {@return the part of `text` that this range covers}
  public String of(CharSequence text) {
    return text.subSequence(start, end).toString();
  }

  /// Orders by start, then by end.
  @Override
  public int compareTo(Span other) {
    int byStart = Integer.compare(start, other.start);
    return byStart != 0 ? byStart : Integer.compare(end, other.end);
  }
}
