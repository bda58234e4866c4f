package dev.beleg.bot.answer;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// What each signal weighs: for the order of stretches, and for whether the best one is an answer.
///
/// Both were fitted to questions with known answers (see CONTRIBUTING, "Measuring"): the order by a
/// softmax over the stretches of a question, the certainty by logistic regression over the best
/// stretches of all questions.
final class SignalWeights {

  private final Map<Signal, Double> order = new EnumMap<>(Signal.class);
  private final Map<Signal, Double> certainty = new EnumMap<>(Signal.class);

  SignalWeights() {
    ResourceRows.of("signal-weights.tsv").forEach(this::read);
  }

  /// {@return how likely a stretch is the right one, in proportion to the others of its question}
  double likelihood(Signals signals) {
    return Math.exp(signals.sum(order));
  }

  /// {@return how likely a stretch answers its question, 0 to 1}
  double certainty(Signals signals) {
    return 1 / (1 + Math.exp(-signals.sum(certainty)));
  }

  private void read(List<String> cells) {
    Signal signal = Signal.valueOf(cells.get(0));
    order.put(signal, Double.parseDouble(cells.get(1)));
    certainty.put(signal, Double.parseDouble(cells.get(2)));
  }
}
