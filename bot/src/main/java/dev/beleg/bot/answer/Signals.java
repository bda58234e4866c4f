package dev.beleg.bot.answer;

import java.util.EnumMap;
import java.util.Map;

/// How strongly each [Signal] speaks for one stretch of text; what was not set is 0.
final class Signals {

  private final Map<Signal, Double> strengths = new EnumMap<>(Signal.class);

  Signals() {
    set(Signal.ALWAYS, 1);
  }

  /// Sets one signal.
  Signals set(Signal signal, double strength) {
    strengths.put(signal, strength);
    return this;
  }

  double get(Signal signal) {
    return strengths.getOrDefault(signal, 0.0);
  }

  /// {@return the sum of all signals, each times its weight}
  double sum(Map<Signal, Double> weights) {
    double sum = 0;
    for (Map.Entry<Signal, Double> one : strengths.entrySet()) {
      sum += one.getValue() * weights.getOrDefault(one.getKey(), 0.0);
    }
    return sum;
  }

  @Override
  public String toString() {
    return strengths.toString();
  }
}
