package dev.beleg.retrieval.figure;

import dev.beleg.retrieval.language.Language;
import dev.beleg.retrieval.language.Span;

/// Whether a claim says clearly that a level was reached: "amounted to", "erreichte", "в 2022
/// году".
final class ClaimedKind {

  private static final int BEFORE = 28;
  private static final int BEHIND = 7;

  private final Tokens tokens;
  private final Terms terms;
  private final Cues cues;

  ClaimedKind(String text, Language language) {
    this.tokens = Tokens.of(text, language);
    this.terms = Terms.of(language);
    this.cues = new Cues(tokens, Sentences.of(tokens));
  }

  /// {@return whether the words around a level tell that it is one; a percentage is one behind
  /// "to", an amount behind a verb of reaching or with its time}
  boolean tells(Figure level) {
    Span place = tokens.tokens(level.span());
    boolean to = terms.matchBefore(tokens, place.start(), Role.TO).isPresent();
    boolean reached =
        !level.period().unstated()
            || cues.near(Role.REACHED, place.start(), place.end(), BEFORE, BEHIND).isPresent();
    return level.unit() instanceof Unit.Percent ? to : reached;
  }
}
