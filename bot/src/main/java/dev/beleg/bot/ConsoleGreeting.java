package dev.beleg.bot;

import dev.beleg.bot.console.Line;
import java.util.List;

/// What is said first in the terminal: what is known and what could be asked.
final class ConsoleGreeting {

  private ConsoleGreeting() {}

  /// {@return two lines}
  static List<Line> of(Wiring wiring) {
    List<String> examples = Examples.of(wiring);
    return List.of(
        Line.note(
            extent(wiring)
                + " Every answer shows its source; /help lists the commands, /quit ends."),
        Line.note(
            examples.isEmpty()
                ? "Add articles with: beleg ingest PATH"
                : "Try: " + String.join("  |  ", examples)));
  }

  private static String extent(Wiring wiring) {
    String count = SourcesCommand.count(wiring.articles().sources().size());
    return wiring
        .articles()
        .newest()
        .map(day -> count + ", the newest of " + day + ".")
        .orElse(count + ".");
  }
}
