package dev.beleg.bot.answer;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;

/// Fits the weights of signals to questions with known answers.
///
/// Both fits descend along the gradient with Adam (Kingma and Ba, ICLR 2015), which needs no tuning
/// for the few weights there are.
final class SignalFit {

  private static final int ROUNDS = 600;
  private static final double STEP = 0.05;
  private static final double PENALTY = 0.002;

  /// A question that rightly is refused counts for this many that are rightly answered.
  private static final double REFUSED = 1.5;

  /// Tell stretches of one question apart no more than a constant would.
  private static final Set<Signal> SAME_FOR_ALL =
      EnumSet.of(
          Signal.ALWAYS,
          Signal.UNKNOWN,
          Signal.LENGTH,
          Signal.ASKS_REGION,
          Signal.ASKS_COUNTRY,
          Signal.ASKS_NUMBER,
          Signal.ASKS_TIME,
          Signal.ASKS_PERSON,
          Signal.ASKS_PLACE,
          Signal.ASKS_SIGN,
          Signal.ASKS_THINGS);

  /// Say which stretch is better, not whether it is good.
  private static final Set<Signal> ONLY_FOR_ORDER =
      EnumSet.of(Signal.TWO_SENTENCES, Signal.RETRIEVAL, Signal.SAME_LANGUAGE);

  private SignalFit() {}

  /// A stretch offered for a question.
  ///
  /// @param right whether it holds the answer
  record Offer(Signals signals, boolean right) {}

  /// Fits the order: the likelihood of the right stretches among all of their question grows.
  ///
  /// @param questions the stretches of each question, at least one of them right
  static Map<Signal, Double> order(List<List<Offer>> questions) {
    Map<Signal, Double> weights = new EnumMap<>(Signal.class);
    Descent descent = new Descent(EnumSet.complementOf(EnumSet.copyOf(SAME_FOR_ALL)));
    for (int round = 0; round < ROUNDS; round++) {
      Map<Signal, Double> gradient = new EnumMap<>(Signal.class);
      for (List<Offer> offers : questions) {
        double[] given = shares(offers, weights, _ -> 1);
        double[] wanted = shares(offers, weights, offer -> offer.right ? 1 : 0);
        for (int i = 0; i < given.length; i++) {
          add(gradient, offers.get(i).signals, (given[i] - wanted[i]) / questions.size());
        }
      }
      descent.step(weights, gradient);
    }
    return weights;
  }

  /// Fits the certainty: near 1 for right best stretches, near 0 for those of questions without an
  /// answer.
  ///
  /// @param best the best stretch of each question; right where the question has an answer
  static Map<Signal, Double> certainty(List<Offer> best) {
    Map<Signal, Double> weights = new EnumMap<>(Signal.class);
    Descent descent = new Descent(EnumSet.complementOf(EnumSet.copyOf(ONLY_FOR_ORDER)));
    double whole = best.stream().mapToDouble(offer -> offer.right ? 1 : REFUSED).sum();
    for (int round = 0; round < ROUNDS; round++) {
      Map<Signal, Double> gradient = new EnumMap<>(Signal.class);
      for (Offer offer : best) {
        double sure = 1 / (1 + Math.exp(-offer.signals.sum(weights)));
        double error = offer.right ? sure - 1 : sure * REFUSED;
        add(gradient, offer.signals, error / whole);
      }
      descent.step(weights, gradient);
    }
    return weights;
  }

  private static double[] shares(
      List<Offer> offers, Map<Signal, Double> weights, ToDoubleFunction<Offer> factor) {
    double[] sums = offers.stream().mapToDouble(offer -> offer.signals.sum(weights)).toArray();
    double most = Arrays.stream(sums).max().orElse(0);
    double whole = 0;
    for (int i = 0; i < sums.length; i++) {
      sums[i] = factor.applyAsDouble(offers.get(i)) * Math.exp(sums[i] - most);
      whole += sums[i];
    }
    for (int i = 0; i < sums.length; i++) {
      sums[i] /= Math.max(whole, Double.MIN_NORMAL);
    }
    return sums;
  }

  private static void add(Map<Signal, Double> gradient, Signals signals, double factor) {
    for (Signal signal : Signal.values()) {
      gradient.merge(signal, factor * signals.get(signal), Double::sum);
    }
  }

  /// Steps against the gradient, each weight by its own measure.
  private static final class Descent {
    private static final double MEAN = 0.9;
    private static final double SPREAD = 0.99;
    private static final double LEAST = 1e-8;

    private final Set<Signal> free;
    private final Map<Signal, Double> means = new EnumMap<>(Signal.class);
    private final Map<Signal, Double> spreads = new EnumMap<>(Signal.class);
    private int steps;

    Descent(Set<Signal> free) {
      this.free = free;
    }

    void step(Map<Signal, Double> weights, Map<Signal, Double> gradient) {
      steps++;
      for (Signal signal : free) {
        double weight = weights.getOrDefault(signal, 0.0);
        double slope = gradient.getOrDefault(signal, 0.0) + PENALTY * weight;
        double mean = mixed(means, signal, slope, MEAN);
        double spread = mixed(spreads, signal, slope * slope, SPREAD);
        double pace = Math.sqrt(spread / (1 - Math.pow(SPREAD, steps))) + LEAST;
        weights.put(signal, weight - STEP * mean / (1 - Math.pow(MEAN, steps)) / pace);
      }
    }

    private static double mixed(
        Map<Signal, Double> kept, Signal signal, double value, double share) {
      double mixed = share * kept.getOrDefault(signal, 0.0) + (1 - share) * value;
      kept.put(signal, mixed);
      return mixed;
    }
  }
}
