package dev.beleg.retrieval.figure;

import java.util.List;
import java.util.function.ToIntFunction;

/// The few neighbours of a place in a long ordered list, so that rules that look around stay linear
/// in the length of a text.
final class Window {

  private Window() {}

  /// {@return up to `reach` elements that begin before a place and as many that begin at or behind
  /// it}
  ///
  /// @param ordered by place
  static <T> List<T> around(List<T> ordered, ToIntFunction<T> start, int place, int reach) {
    int low = 0;
    int high = ordered.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (start.applyAsInt(ordered.get(middle)) < place) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return ordered.subList(Math.max(0, low - reach), Math.min(ordered.size(), low + reach));
  }
}
