package dev.beleg.retrieval.index;

import dev.beleg.retrieval.index.EmbeddingFailed.Reason;
import java.util.ArrayList;
import java.util.List;

/// Asks an embedder and takes from it only vectors that can be compared, at length one.
public final class UnitVectors {

  private UnitVectors() {}

  /// {@return a vector of length one for each text, all with equally many numbers}
  ///
  /// @throws EmbeddingFailed if there are too few or too many, their counts of numbers differ, or
  ///   one has no direction
  public static List<float[]> of(Embedder embedder, List<String> texts, Embedder.Role role) {
    float[][] given = embedder.embed(texts, role);
    if (given.length != texts.size()) {
      throw new EmbeddingFailed(
          Reason.UNAVAILABLE, given.length + " vectors came for " + texts.size() + " texts");
    }
    List<float[]> unit = new ArrayList<>(given.length);
    for (float[] vector : given) {
      if (vector.length == 0 || vector.length != given[0].length) {
        throw new EmbeddingFailed(Reason.UNAVAILABLE, "the vectors differ in dimensions");
      }
      unit.add(unit(vector));
    }
    return unit;
  }

  /// What is not a number, or infinite, anywhere makes the length so too.
  private static float[] unit(float[] vector) {
    double squares = 0;
    for (float number : vector) {
      squares += (double) number * number;
    }
    double length = Math.sqrt(squares);
    if (length == 0 || !Double.isFinite(length)) {
      throw new EmbeddingFailed(Reason.REFUSED, "a vector has no direction");
    }
    float[] unit = new float[vector.length];
    for (int i = 0; i < unit.length; i++) {
      unit[i] = (float) (vector[i] / length);
    }
    return unit;
  }
}
