package dev.beleg.bot.answer.gate;

import java.util.List;

/// One thing that a sentence and the passages it cites must agree in.
@FunctionalInterface
interface Rule {

  /// Holds a sentence against passages.
  ///
  /// @param cited at least one; together they must tell what the sentence says
  void check(CitedSentence claim, List<PassageReading> cited, Findings findings);
}
