package dev.beleg.bot.answer;

import java.util.Arrays;

/// How strongly each [Signal] speaks for one stretch of text; what was not set is 0.
final class Signals {

  private static final int COUNT = Signal.values().length;

  private final double[] strengths = new double[COUNT];

  Signals() {
    set(Signal.ALWAYS, 1);
  }

  /// Sets one signal.
  Signals set(Signal signal, double strength) {
    strengths[signal.ordinal()] = strength;
    return this;
  }

  double get(Signal signal) {
    return strengths[signal.ordinal()];
  }

  /// {@return the sum of all signals, each times its weight}
  double sum(double[] weights) {
    double sum = 0;
    for (int i = 0; i < COUNT; i++) {
      sum += weights[i] * strengths[i];
    }
    return sum;
  }

  @Override
  public String toString() {
    return Arrays.toString(strengths);
  }
}
