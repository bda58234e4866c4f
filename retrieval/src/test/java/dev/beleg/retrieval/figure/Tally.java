package dev.beleg.retrieval.figure;

import java.util.Locale;

/// Counts of found, missed and wrong readings of one test set under one measure.
final class Tally {

  private int right;
  private int extra;
  private int missed;

  void add(int hits, int found, int wanted) {
    right += hits;
    extra += found - hits;
    missed += wanted - hits;
  }

  int extra() {
    return extra;
  }

  int missed() {
    return missed;
  }

  double precision() {
    return right + extra == 0 ? 1 : (double) right / (right + extra);
  }

  double recall() {
    return right + missed == 0 ? 1 : (double) right / (right + missed);
  }

  double f1() {
    double sum = precision() + recall();
    return sum == 0 ? 0 : 2 * precision() * recall() / sum;
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT, "%5.1f %5.1f %5.1f", 100 * precision(), 100 * recall(), 100 * f1());
  }
}
