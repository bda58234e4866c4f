package dev.beleg.retrieval.figure;

import java.util.Optional;

/// Finds the stretch of time that an amount is told for each of: "120 tonnes a day", "monthly
/// trade", "ежегодно 300 машин".
final class RateRule {

  private static final int BEFORE = 14;
  private static final int BEHIND = 3;
  private static final int YEAR_DIGITS = 4;

  private final Tokens tokens;
  private final Terms terms;
  private final Cues cues;

  RateRule(Tokens tokens, Cues cues) {
    this.tokens = tokens;
    this.terms = Terms.of(tokens.language());
    this.cues = cues;
  }

  /// {@return the stretch as a unit of time; empty where a figure is of one time only}
  Optional<Unit.Measure> each(Draft draft) {
    Unit unit = draft.unit().orElseThrow();
    boolean amount =
        unit instanceof Unit.Money
            || unit instanceof Unit.Count
            || (unit instanceof Unit.Measure measure && !measure.time());
    return amount
        ? behind(draft)
            .or(() -> cues.inClauseBefore(Role.RATE, draft.from(), BEFORE).filter(this::rate))
            .map(cue -> new Unit.Measure(cue.value()))
        : Optional.empty();
  }

  private Optional<Cues.Cue> behind(Draft draft) {
    return cues.behind(Role.RATE, draft.to(), BEHIND).filter(this::rate);
  }

  /// "A year earlier", "im Monat Mai", "jedes Jahr 2022" name a time.
  private boolean rate(Cues.Cue cue) {
    return !terms.has(tokens, cue.from(), Role.RELATIVE)
        && !terms.has(tokens, cue.to(), Role.FAR_AFTER)
        && !terms.has(tokens, cue.to(), Role.MONTH)
        && !(tokens.at(cue.to()).digits() && tokens.at(cue.to()).text().length() == YEAR_DIGITS);
  }
}
