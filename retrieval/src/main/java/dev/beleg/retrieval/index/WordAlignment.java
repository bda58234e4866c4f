package dev.beleg.retrieval.index;

import java.util.Arrays;

/// Learns from pairs of phrases which word translates which: the first of IBM's alignment models
/// (Brown et al. 1993), in a few rounds of expectation and maximisation.
///
/// A dictionary's headwords and translations are such pairs. "health insurance" and its translation
/// tell little of either word alone; ten thousand of them tell how often each word is translated
/// how.
final class WordAlignment {

  private static final int ROUNDS = 5;

  /// Each link of a word to a word of the other language that stands opposite to it somewhere.
  private final LongNumbers links = new LongNumbers();

  /// For each pair of phrases: both word counts, the weight's bits, then the numbers of its links,
  /// the words of the first phrase in the outer order.
  private int[] pairs = new int[1 << 12];

  private int end;

  /// Adds a pair of phrases.
  ///
  /// @param one the first phrase's words
  /// @param other the second phrase's words
  void add(int[] one, int[] other, float weight) {
    ensure(3 + one.length * other.length);
    pairs[end++] = one.length;
    pairs[end++] = other.length;
    pairs[end++] = Float.floatToRawIntBits(weight);
    for (int from : one) {
      for (int to : other) {
        pairs[end++] = links.number((long) from << 32 | to);
      }
    }
  }

  /// {@return the number of links}
  int size() {
    return links.size();
  }

  /// {@return the first language's word of a link}
  int one(int link) {
    return (int) (links.key(link) >>> 32);
  }

  /// {@return the second language's word of a link}
  int other(int link) {
    return (int) links.key(link);
  }

  /// {@return for each link the probability that its second word translates its first}
  float[] forward() {
    return learn(true);
  }

  /// {@return for each link the probability that its first word translates its second}
  float[] backward() {
    return learn(false);
  }

  private float[] learn(boolean forward) {
    float[] shares = new float[links.size()];
    Arrays.fill(shares, 1);
    for (int round = 0; round < ROUNDS; round++) {
      shares = maximise(expect(shares, forward), forward);
    }
    return shares;
  }

  /// How often each link is used, each translating word being explained once per phrase.
  private float[] expect(float[] shares, boolean forward) {
    float[] counts = new float[shares.length];
    int at = 0;
    while (at < end) {
      int ones = pairs[at];
      int others = pairs[at + 1];
      float weight = Float.intBitsToFloat(pairs[at + 2]);
      at += 3;
      int translating = forward ? others : ones;
      int translated = forward ? ones : others;
      int step = forward ? others : 1;
      for (int word = 0; word < translating; word++) {
        int first = at + (forward ? word : word * others);
        double all = 0;
        for (int i = 0; i < translated; i++) {
          all += shares[pairs[first + i * step]];
        }
        for (int i = 0; i < translated && all > 0; i++) {
          int link = pairs[first + i * step];
          counts[link] += (float) (weight * shares[link] / all);
        }
      }
      at += ones * others;
    }
    return counts;
  }

  private float[] maximise(float[] counts, boolean forward) {
    double[] totals = new double[1 << 10];
    for (int link = 0; link < counts.length; link++) {
      int word = forward ? one(link) : other(link);
      if (word >= totals.length) {
        totals = Arrays.copyOf(totals, Math.max(word + 1, totals.length * 2));
      }
      totals[word] += counts[link];
    }
    for (int link = 0; link < counts.length; link++) {
      double total = totals[forward ? one(link) : other(link)];
      counts[link] = total == 0 ? 0 : (float) (counts[link] / total);
    }
    return counts;
  }

  private void ensure(int more) {
    if (end + more > pairs.length) {
      pairs = Arrays.copyOf(pairs, Math.max(end + more, pairs.length * 2));
    }
  }
}
