package dev.beleg.bot.answer.gate;

import dev.beleg.retrieval.language.CueWords;
import dev.beleg.retrieval.language.Span;

/// Words that compare with the year before, which texts do in many words for the same year.
final class YearBefore {

  private static final CueWords CUES = CueLists.read("year-before.tsv");

  private YearBefore() {}

  /// {@return whether a time is told by comparing}
  static boolean is(TextReading text, Span time) {
    return text.cues(CUES).stream().anyMatch(cue -> text.span(cue).overlaps(time));
  }

  /// {@return whether a text compares with the year before}
  static boolean isTold(TextReading text) {
    return !text.cues(CUES).isEmpty();
  }
}
