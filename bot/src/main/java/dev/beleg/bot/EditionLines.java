package dev.beleg.bot;

import dev.beleg.bot.console.Line;
import dev.beleg.bot.console.VisibleText;
import dev.beleg.bot.digest.Edition;
import dev.beleg.bot.digest.EditionPhrases;
import dev.beleg.bot.digest.Item;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// An edition as lines for people: the events under their regions, then where each is told.
final class EditionLines {

  /// What fits on a screen together with its sources.
  private static final int MOST = 10;

  private final EditionPhrases phrases;

  EditionLines(EditionPhrases phrases) {
    this.phrases = phrases;
  }

  /// {@return the lines; of a long edition the weightiest events}
  List<Line> of(Edition edition) {
    if (edition.items().isEmpty()) {
      return List.of(Line.text(phrases.nothing(edition.language())));
    }
    Edition shown = edition.brief(0, MOST);
    List<Line> lines = new ArrayList<>();
    for (Map.Entry<String, List<Item>> section : shown.sections().entrySet()) {
      lines.add(Line.heading(phrases.region(section.getKey(), edition.language())));
      for (Item item : section.getValue()) {
        lines.add(Line.text("- " + VisibleText.onOneLine(phrases.line(item, edition.language()))));
        item.citations().forEach(place -> lines.add(Line.source(AnswerLines.citation(place))));
      }
    }
    int others = edition.items().size() - shown.items().size();
    if (others > 0) {
      lines.add(Line.note(phrases.more(others, edition.language())));
    }
    return lines;
  }
}
