package dev.beleg.bot.answer.gate;

import dev.beleg.retrieval.figure.Figure;
import dev.beleg.retrieval.figure.Trend;
import dev.beleg.retrieval.language.Concept;
import dev.beleg.retrieval.language.CueWords;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// A rise or a fall is told by a passage too.
final class DirectionRule implements Rule {

  private static final Map<String, Trend> CONCEPTS =
      Map.of(
          "growth", Trend.UP,
          "growth-increase", Trend.UP,
          "decline", Trend.DOWN,
          "decline-decrease", Trend.DOWN);

  private static final Map<String, Trend> SIDES =
      Map.of(
          "growth+", Trend.UP,
          "dynamics+", Trend.UP,
          "growth-", Trend.DOWN,
          "dynamics-", Trend.DOWN);

  private final CueWords sides;

  /// @param sides the words of opposite sides
  DirectionRule(CueWords sides) {
    this.sides = sides;
  }

  @Override
  public void check(Reading reading, Findings findings) {
    Set<Trend> told = EnumSet.noneOf(Trend.class);
    for (PassageReading passage : reading.cited()) {
      told.addAll(ways(passage.reading()));
      passage.figures().stream().map(Figure::trend).flatMap(Optional::stream).forEach(told::add);
    }
    for (Trend way : ways(reading.claim().reading())) {
      if (!told.contains(way)) {
        findings.add(Flaw.Kind.DIRECTION, way.id());
      }
    }
  }

  /// A word with another meaning besides tells no way: "возраст".
  private Set<Trend> ways(TextReading text) {
    Set<Trend> ways = EnumSet.noneOf(Trend.class);
    text.concepts().stream()
        .map(found -> found.values().stream().map(Concept::id).toList())
        .filter(CONCEPTS.keySet()::containsAll)
        .flatMap(List::stream)
        .flatMap(id -> Optional.ofNullable(CONCEPTS.get(id)).stream())
        .forEach(ways::add);
    for (String side : text.ids(sides)) {
      Optional.ofNullable(SIDES.get(side)).ifPresent(ways::add);
    }
    return ways;
  }
}
