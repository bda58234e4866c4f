package dev.beleg.bot.digest;

import java.time.LocalDate;

/// How long a digest is to pause.
public sealed interface Pause {

  /// Until a day.
  ///
  /// @param day the first day with an edition again
  record Until(LocalDate day) implements Pause {}

  /// What cannot be read.
  record Unclear(Doubt doubt) implements Pause {}
}
