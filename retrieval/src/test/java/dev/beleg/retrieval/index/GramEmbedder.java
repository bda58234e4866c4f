package dev.beleg.retrieval.index;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Places texts by the letters they have in common: each pair of letters counts in one of a few
/// dimensions.
public final class GramEmbedder implements Embedder {

  private final String name;
  private final int dimensions;
  private final List<List<String>> asked = new ArrayList<>();

  public GramEmbedder(String name, int dimensions) {
    this.name = name;
    this.dimensions = dimensions;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public synchronized float[][] embed(List<String> texts, Role role) {
    asked.add(List.copyOf(texts));
    return texts.stream().map(this::vector).toArray(float[][]::new);
  }

  /// {@return the texts of each request}
  public synchronized List<List<String>> asked() {
    return List.copyOf(asked);
  }

  private float[] vector(String text) {
    float[] vector = new float[dimensions];
    vector[0] = 0.1f;
    String letters = text.toLowerCase(Locale.ROOT).replaceAll("\\P{L}+", " ");
    for (int i = 0; i + 2 <= letters.length(); i++) {
      vector[Math.floorMod(letters.substring(i, i + 2).hashCode(), dimensions)]++;
    }
    return vector;
  }
}
