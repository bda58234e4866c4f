package dev.beleg.bot;

import com.fasterxml.jackson.databind.JsonNode;
import dev.beleg.bot.console.Line;
import java.io.PrintWriter;
import java.util.List;
import java.util.function.Supplier;
import picocli.CommandLine.Option;

/// What a command prints of its findings: lines for people, or JSON for scripts.
final class Output {

  private final Surroundings surroundings;

  @Option(
      names = "--json",
      description = "Print JSON only, one object on one line for each result.")
  private boolean json;

  Output(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  /// {@return whether scripts read the output}
  boolean isJson() {
    return json;
  }

  /// Prints one result at once. Only the form that is wanted is made.
  ///
  /// @param object the result for scripts
  /// @param lines the result for people
  void print(Supplier<? extends JsonNode> object, Supplier<List<Line>> lines) {
    if (json) {
      PrintWriter out = surroundings.streams().out();
      out.println(object.get());
      out.flush();
    } else {
      surroundings.screen().show(lines.get());
    }
  }
}
