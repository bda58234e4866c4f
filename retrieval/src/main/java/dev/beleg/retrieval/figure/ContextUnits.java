package dev.beleg.retrieval.figure;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Gives a number without a unit the one that its neighbours share with it.
///
/// Forward from the next number: "von 4.100 auf 3.280 Fahrzeuge", "5,2 beziehungsweise 7,4 Mio.
/// Euro", its scale too; "334 Mio. und 2021 315 Mio. Dollar". Backward from the amount before, for
/// large numbers: "trade is at $330 million; half a billion would be better", "третье — 290 млн".
final class ContextUnits {

  private static final BigDecimal LARGE = BigDecimal.valueOf(1_000_000);
  private static final BigDecimal SMALL = BigDecimal.valueOf(1000);
  private static final int REACH = 5;

  private final Tokens tokens;
  private final Terms terms;
  private final Sentences sentences;

  private ContextUnits(Tokens tokens, Sentences sentences) {
    this.tokens = tokens;
    this.terms = Terms.of(tokens.language());
    this.sentences = sentences;
  }

  static List<Draft> complete(List<Draft> drafts, Tokens tokens, Sentences sentences) {
    ContextUnits units = new ContextUnits(tokens, sentences);
    return units.backward(units.forward(drafts));
  }

  private List<Draft> forward(List<Draft> drafts) {
    List<Draft> completed = new ArrayList<>(drafts);
    for (int i = drafts.size() - 2; i >= 0; i--) {
      Draft next = completed.get(i + 1);
      if (bare(drafts.get(i)) && joined(drafts.get(i), next)) {
        completed.set(i, shared(drafts.get(i), next));
      }
    }
    return completed;
  }

  private static boolean bare(Draft draft) {
    return draft.unit().filter(u -> u instanceof Unit.Count c && c.noun().isEmpty()).isPresent();
  }

  private boolean joined(Draft first, Draft next) {
    if (!sentences.same(first.from(), next.from()) || next.is(Unit.Rank.class)) {
      return false;
    }
    boolean level =
        terms.matchBefore(tokens, next.from(), Role.TO).isPresent()
            || terms.matchBefore(tokens, next.core(), Role.TO).isPresent();
    boolean and =
        next.from() - first.to() == 1
            && (terms.has(tokens, first.to(), Role.RANGE_AND)
                || terms.has(tokens, first.to(), Role.RESPECTIVELY));
    boolean money = next.is(Unit.Money.class) && scaled(first) && scaled(next);
    return and
        || money
        || (level && (next.from() - first.to() < REACH || first.low().compareTo(LARGE) >= 0));
  }

  private Draft shared(Draft first, Draft next) {
    Unit unit = next.unit().orElseThrow();
    boolean scale =
        next.scale().compareTo(SMALL) >= 0
            && first.low().compareTo(SMALL) < 0
            && !(unit instanceof Unit.Percent);
    Draft valued =
        scale ? first.valued(Numeral.plain(first.low().multiply(next.scale())), first.to()) : first;
    return valued.counting(unit, first.to());
  }

  private List<Draft> backward(List<Draft> drafts) {
    List<Draft> completed = new ArrayList<>();
    Optional<Unit> money = Optional.empty();
    for (Draft draft : drafts) {
      boolean takes = bare(draft) && scaled(draft) && money.isPresent();
      Draft full = takes ? draft.counting(money.get(), draft.to()) : draft;
      completed.add(full);
      money = full.is(Unit.Money.class) ? full.unit() : money;
    }
    return completed;
  }

  /// "334 Mio."
  private static boolean scaled(Draft draft) {
    return draft.scale().compareTo(LARGE) >= 0;
  }
}
