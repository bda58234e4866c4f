package dev.beleg.bot.answer.gate;

/// One thing that a sentence and the passages it cites must agree in.
@FunctionalInterface
interface Rule {

  /// Holds a sentence against passages.
  void check(Reading reading, Findings findings);
}
