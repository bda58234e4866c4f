package dev.beleg.retrieval.index;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Learns from pairs of phrases which word translates which: the first of IBM's alignment models
/// (Brown et al. 1993), in a few rounds of expectation and maximisation.
///
/// A dictionary's headwords and translations are such pairs. "health insurance" and its translation
/// tell little of either word alone; ten thousand of them tell how often each word is translated
/// how.
final class WordAlignment {

  private static final int ROUNDS = 5;

  private final Map<String, Integer> numbers = new HashMap<>();
  private final List<String> words = new ArrayList<>();

  /// Pairs of words, each once, as an open hash table; 0 for a free place.
  private long[] links = new long[1 << 20];

  private float[] shares = new float[links.length];
  private int linked;

  /// For each pair of phrases: both word counts, the weight in 1/256, then the words' numbers.
  private int[] phrases = new int[1 << 20];

  private int end;

  /// Adds a pair of phrases, words parted by single spaces.
  void add(String from, String to, double weight) {
    String[] source = from.split(" ");
    String[] target = to.split(" ");
    ensure(3 + source.length + target.length);
    phrases[end++] = source.length;
    phrases[end++] = target.length;
    phrases[end++] = (int) Math.ceil(weight * 256);
    for (String word : source) {
      phrases[end++] = number(word);
    }
    for (String word : target) {
      phrases[end++] = number(word);
    }
    for (String one : source) {
      for (String other : target) {
        link(number(one), number(other));
      }
    }
  }

  /// {@return for each word of the phrases' first side, its translations' probabilities}
  Map<String, Map<String, Double>> learn() {
    Arrays.fill(shares, 1);
    for (int round = 0; round < ROUNDS; round++) {
      shares = maximise(expect());
    }
    Map<String, Map<String, Double>> learned = new HashMap<>();
    for (int place = 0; place < links.length; place++) {
      if (links[place] != 0) {
        String from = words.get((int) (links[place] >>> 32) - 1);
        String to = words.get((int) links[place] - 1);
        learned.computeIfAbsent(from, _ -> new HashMap<>(4)).put(to, (double) shares[place]);
      }
    }
    return learned;
  }

  /// How often each link is used, each word of the second side being explained once per phrase.
  private float[] expect() {
    float[] counts = new float[links.length];
    int at = 0;
    while (at < end) {
      int sources = phrases[at];
      int targets = phrases[at + 1];
      float weight = phrases[at + 2] / 256f;
      int source = at + 3;
      int target = source + sources;
      for (int t = target; t < target + targets; t++) {
        double all = 0;
        for (int s = source; s < target; s++) {
          all += shares[place(phrases[s], phrases[t])];
        }
        for (int s = source; s < target && all > 0; s++) {
          int place = place(phrases[s], phrases[t]);
          counts[place] += (float) (weight * shares[place] / all);
        }
      }
      at = target + targets;
    }
    return counts;
  }

  private float[] maximise(float[] counts) {
    double[] totals = new double[words.size() + 1];
    for (int place = 0; place < links.length; place++) {
      totals[(int) (links[place] >>> 32)] += counts[place];
    }
    for (int place = 0; place < links.length; place++) {
      double total = totals[(int) (links[place] >>> 32)];
      counts[place] = total == 0 ? 0 : (float) (counts[place] / total);
    }
    return counts;
  }

  private void link(int source, int target) {
    int place = place(source, target);
    if (links[place] == 0) {
      links[place] = (long) source << 32 | target;
      if (++linked > links.length / 2) {
        grow();
      }
    }
  }

  private void grow() {
    long[] before = links;
    links = new long[before.length * 2];
    shares = new float[links.length];
    for (long link : before) {
      if (link != 0) {
        links[place((int) (link >>> 32), (int) link)] = link;
      }
    }
  }

  private int place(int source, int target) {
    long link = (long) source << 32 | target;
    int mask = links.length - 1;
    int place = (int) ((link * 0x9E3779B97F4A7C15L) >>> 32) & mask;
    while (links[place] != 0 && links[place] != link) {
      place = (place + 1) & mask;
    }
    return place;
  }

  /// Numbers begin at 1, so that no link is 0.
  private int number(String word) {
    Integer known = numbers.putIfAbsent(word, words.size() + 1);
    if (known != null) {
      return known;
    }
    words.add(word);
    return words.size();
  }

  private void ensure(int more) {
    if (end + more > phrases.length) {
      phrases = Arrays.copyOf(phrases, phrases.length * 2);
    }
  }
}
