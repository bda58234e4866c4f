package dev.beleg.bot.answer;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// What each signal weighs: for the order of stretches, and for whether the best one is an answer.
///
/// Both were fitted to questions with known answers (see CONTRIBUTING, "Measuring"): the order by a
/// softmax over the stretches of a question, the certainty by logistic regression over the best
/// stretches of all questions.
final class SignalWeights {

  private static final String FILE = "signal-weights.tsv";

  private final Map<Signal, Double> order = new EnumMap<>(Signal.class);
  private final Map<Signal, Double> certainty = new EnumMap<>(Signal.class);

  SignalWeights() {
    lines().forEach(this::read);
  }

  /// {@return how likely a stretch is the right one, in proportion to the others of its question}
  double likelihood(Signals signals) {
    return Math.exp(signals.sum(order));
  }

  /// {@return how likely a stretch answers its question, 0 to 1}
  double certainty(Signals signals) {
    return 1 / (1 + Math.exp(-signals.sum(certainty)));
  }

  private void read(String line) {
    String[] cells = line.split("\t");
    Signal signal = Signal.valueOf(cells[0]);
    order.put(signal, Double.parseDouble(cells[1]));
    certainty.put(signal, Double.parseDouble(cells[2]));
  }

  private static List<String> lines() {
    try (InputStream stream = SignalWeights.class.getResourceAsStream(FILE);
        BufferedReader reader =
            new BufferedReader(
                new InputStreamReader(
                    Objects.requireNonNull(stream, FILE), StandardCharsets.UTF_8))) {
      return reader.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).toList();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + FILE, e);
    }
  }
}
