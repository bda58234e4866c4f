package dev.beleg.retrieval.figure;

import java.util.Locale;
import java.util.Optional;

/// Reads the words that keep a distance from a number, before it and behind it: "fast $334 Mio.",
/// "или более".
final class HedgeReader {

  private static final String AMBIGUOUS = "may be a limit or the level reached";

  private final Tokens tokens;
  private final Terms terms;

  HedgeReader(Tokens tokens, Terms terms) {
    this.tokens = tokens;
    this.terms = terms;
  }

  Draft read(Draft draft) {
    return before(draft).or(() -> beforeWord(draft)).or(() -> behind(draft)).orElse(draft);
  }

  private Optional<Draft> before(Draft draft) {
    return terms
        .matchBefore(tokens, draft.from(), Role.HEDGE)
        .filter(match -> holds(match, draft))
        .map(match -> outer(draft.hedged(hedge(match), match.end(), draft.to())));
  }

  /// "почти на 96 миллионов", "более чем на 12%": a preposition between hedge and number; a bare
  /// comparative there tells a difference instead: "больше на 5%".
  private Optional<Draft> beforeWord(Draft draft) {
    int word = draft.from() - 1;
    boolean preposition =
        terms.match(tokens, word, Role.BY).filter(by -> by.end() == draft.from()).isPresent();
    return terms
        .matchBefore(tokens, word, Role.HEDGE)
        .filter(_ -> preposition && tokens.at(word).gap() == Token.Gap.SPACE)
        .filter(
            match -> !(word - match.end() == 1 && terms.has(tokens, match.end(), Role.COMPARATIVE)))
        .map(match -> draft.hedged(hedge(match), match.end(), draft.to()));
  }

  /// A second hedge only widens the words: "по меньшей мере около".
  private Draft outer(Draft draft) {
    return terms
        .matchBefore(tokens, draft.from(), Role.HEDGE)
        .filter(match -> !terms.has(tokens, match.end(), Role.TO))
        .map(match -> draft.widened(match.end(), draft.to()))
        .orElse(draft);
  }

  private static Hedge hedge(Terms.Match match) {
    return Hedge.valueOf(match.value().toUpperCase(Locale.ROOT).replace('-', '_'));
  }

  /// "over three years" tells how long; "bis 2 %" behind a verb of change tells where it arrived.
  private boolean holds(Terms.Match match, Draft draft) {
    if (tokens.at(draft.from()).gap() == Token.Gap.LINE) {
      return false;
    }
    boolean single = draft.from() - match.end() == 1;
    String word = tokens.at(match.end()).key();
    boolean during =
        draft.unit().filter(unit -> unit instanceof Unit.Measure m && m.time()).isPresent();
    return !(single && during && (word.equals("over") || word.equals("ueber")));
  }

  private Optional<Draft> behind(Draft draft) {
    return terms
        .match(tokens, draft.to(), Role.HEDGE_AFTER)
        .filter(_ -> tokens.at(draft.to()).gap() != Token.Gap.LINE)
        .map(match -> draft.hedged(hedge(match), draft.from(), match.end()));
  }

  /// Rule 6 of a Russian "до": a limit, unless a verb of change makes it the level reached.
  Draft settled(Draft draft, boolean changing) {
    boolean until =
        draft.hedge().filter(hedge -> hedge == Hedge.UP_TO).isPresent()
            && terms.has(tokens, draft.from(), Role.TO);
    if (!until) {
      return draft;
    }
    return changing
        ? new Draft(
            draft.from() + 1,
            draft.to(),
            draft.low(),
            draft.high(),
            Optional.empty(),
            draft.unit(),
            draft.form(),
            draft.core(),
            draft.note(),
            draft.scale())
        : draft.noting(AMBIGUOUS);
  }
}
