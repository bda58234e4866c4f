package dev.beleg.bot.chart;

import dev.beleg.retrieval.figure.Figure;
import dev.beleg.retrieval.figure.LedgerEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Says which figures a chart does not show.
final class LeftOut {

  private LeftOut() {}

  /// {@return a line for each other axis, one for figures of which it is not known what they count,
  /// and one for those without a time}
  static List<String> lines(
      Map<Axis, List<LedgerEntry>> others, Axis shown, int undated, Wording wording) {
    List<String> lines = new ArrayList<>();
    int unknown = 0;
    for (Map.Entry<Axis, List<LedgerEntry>> other : others.entrySet()) {
      int count = other.getValue().size();
      if (other.getKey().isKnown()) {
        lines.add(line(other.getKey(), other.getValue(), shown, wording));
      } else {
        unknown += count;
      }
    }
    if (unknown > 0) {
      lines.add(wording.say("chart.left-out.unknown", String.valueOf(unknown)));
    }
    if (undated > 0) {
      lines.add(wording.say("chart.left-out.time", String.valueOf(undated)));
    }
    return lines;
  }

  /// Names what differs: the unit, what the figures tell where that is no level, and whose and of
  /// what they are.
  private static String line(Axis axis, List<LedgerEntry> entries, Axis shown, Wording wording) {
    String count = String.valueOf(entries.size());
    Figure first = entries.getFirst().figure();
    boolean sameTopic =
        axis.subject().equals(shown.subject()) && axis.measure().equals(shown.measure());
    String topic =
        axis.measure().isPresent() ? wording.title(first) : wording.subject().apply(first);
    String told =
        axis.telling() == shown.telling()
            ? ""
            : ", " + wording.say("chart.kind." + axis.telling().id());
    return axis.unit().isEmpty()
        ? wording.say("chart.left-out.topic", count, topic + told)
        : wording.say(
            "chart.left-out.unit",
            count,
            axis.name(wording) + told + (sameTopic ? "" : " (" + topic + ")"));
  }
}
