package dev.beleg.bot.chart;

import dev.beleg.retrieval.figure.Figure;
import dev.beleg.retrieval.figure.LedgerEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Says which figures a chart does not show.
final class LeftOut {

  private LeftOut() {}

  /// {@return a line for each other axis and one for figures without a time}
  static List<String> lines(
      Map<Axis, List<LedgerEntry>> others, Axis shown, int undated, Wording wording) {
    List<String> lines = new ArrayList<>();
    others.forEach(
        (axis, entries) ->
            lines.add(
                wording.say(
                    "chart.left-out.unit",
                    String.valueOf(entries.size()),
                    name(axis, entries, shown, wording))));
    if (undated > 0) {
      lines.add(wording.say("chart.left-out.time", String.valueOf(undated)));
    }
    return lines;
  }

  /// Names what differs: the unit, and what the figures tell where that is no level.
  private static String name(Axis axis, List<LedgerEntry> entries, Axis shown, Wording wording) {
    Figure first = entries.getFirst().figure();
    boolean sameTopic =
        axis.subject().equals(shown.subject()) && axis.measure().equals(shown.measure());
    String unit = axis.unit().isEmpty() ? "–" : axis.name(wording);
    String told =
        axis.telling() == shown.telling()
            ? ""
            : ", " + wording.say("chart.kind." + axis.telling().id());
    return unit + told + (sameTopic ? "" : " (" + wording.title(first) + ")");
  }
}
