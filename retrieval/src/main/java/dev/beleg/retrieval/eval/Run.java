package dev.beleg.retrieval.eval;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What a search found for each topic.
///
/// @param rankings by topic: sources, the best first, each once
public record Run(Map<String, List<String>> rankings) {

  public Run {
    rankings = new LinkedHashMap<>(rankings);
  }

  /// {@return the ranking of a topic, empty if it has none}
  public List<String> ranking(String topic) {
    return rankings.getOrDefault(topic, List.of());
  }
}
