package dev.beleg.bot;

import dev.beleg.bot.console.Line;
import dev.beleg.bot.console.VisibleText;
import dev.beleg.bot.digest.Edition;
import dev.beleg.bot.digest.EditionPhrases;
import dev.beleg.bot.digest.Item;
import dev.beleg.retrieval.language.Language;
import java.time.LocalDate;
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
  ///
  /// @param today the day of the edition
  List<Line> of(Edition edition, LocalDate today) {
    List<Line> lines = new ArrayList<>();
    lines.add(Line.heading(phrases.title(today, edition.language())));
    if (edition.items().isEmpty()) {
      lines.add(Line.text(phrases.nothing(edition.language())));
      return lines;
    }
    lines.add(Line.note(phrases.order(edition.language())));
    Edition shown = edition.brief(0, MOST);
    for (Map.Entry<String, List<Item>> section : shown.sections().entrySet()) {
      lines.add(Line.heading(phrases.region(section.getKey(), edition.language())));
      for (Item item : section.getValue()) {
        lines.add(Line.text("- " + VisibleText.onOneLine(told(item, edition.language()))));
        item.citations().forEach(place -> lines.add(Line.source(AnswerLines.citation(place))));
      }
    }
    int others = edition.items().size() - shown.items().size();
    if (others > 0) {
      lines.add(Line.note(phrases.more(others, edition.language())));
    }
    return lines;
  }

  private String told(Item item, Language language) {
    String day = phrases.day(item.event(), language);
    String line = phrases.line(item, language);
    return day.isEmpty() ? line : day + " · " + line;
  }
}
