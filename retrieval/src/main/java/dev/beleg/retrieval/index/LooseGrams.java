package dev.beleg.retrieval.index;

import java.util.function.Consumer;

/// The four-letter runs of a loose key with its borders marked: "minsk" → _min, mins, insk, nsk_.
public final class LooseGrams {

  private static final int LENGTH = 4;

  private LooseGrams() {}

  /// Reports each run in order; a key too short for two runs is reported whole.
  public static void of(String key, Consumer<String> found) {
    if (key.isEmpty()) {
      return;
    }
    String marked = "_" + key + "_";
    for (int i = 0; i + LENGTH <= Math.max(marked.length(), LENGTH); i++) {
      found.accept(marked.substring(i, Math.min(marked.length(), i + LENGTH)));
    }
  }
}
