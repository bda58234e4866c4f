package dev.beleg.retrieval.figure;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Reads verbs that set a limit from further away than a hedge stands: "überschritt 2022 die Marke
/// von 334 Mio.", "превысил в 2022 году 334 млн". Nothing but a time and words such as "the mark
/// of" may stand between.
final class CrossingRule {

  private static final int STEPS = 4;

  private final Tokens tokens;
  private final Terms terms;
  private final Map<Integer, Integer> times = new HashMap<>();

  CrossingRule(Tokens tokens, List<Stretch> periods) {
    this.tokens = tokens;
    this.terms = Terms.of(tokens.language());
    periods.forEach(period -> times.put(period.to(), period.from()));
  }

  /// {@return how much a draft tells, as a limit where the verb of a level makes it one}
  Quantity quantity(Draft draft, Kind kind) {
    boolean level = kind == Kind.ACTUAL || kind == Kind.COUNT || kind == Kind.SHARE;
    boolean open = level && draft.hedge().isEmpty() && draft.high().isEmpty();
    return open
        ? Quantity.of(draft.low(), before(draft.from()).or(() -> behind(draft.to())))
        : draft.quantity();
  }

  private Optional<Hedge> before(int figure) {
    int place = figure;
    for (int step = 0; step < STEPS; step++) {
      Optional<Terms.Match> verb = terms.matchBefore(tokens, place, Role.CROSSING);
      if (verb.isPresent()) {
        return verb.map(CrossingRule::hedge);
      }
      int further = further(place);
      if (further == place) {
        return Optional.empty();
      }
      place = further;
    }
    return Optional.empty();
  }

  private int further(int place) {
    return terms
        .matchBefore(tokens, place, Role.MARK)
        .map(Terms.Match::end)
        .or(() -> Optional.ofNullable(times.get(place)))
        .orElse(place);
  }

  private Optional<Hedge> behind(int place) {
    return terms.match(tokens, place, Role.CROSSING_AFTER).map(CrossingRule::hedge);
  }

  private static Hedge hedge(Terms.Match match) {
    return Hedge.valueOf(match.value().toUpperCase(Locale.ROOT));
  }
}
