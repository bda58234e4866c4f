package dev.beleg.retrieval.figure;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Gives a large number without a unit the currency of the amount before it: "trade is at $330
/// million; half a billion would be better", "третье — 290 млн".
final class ContextUnits {

  private static final BigDecimal LARGE = BigDecimal.valueOf(1_000_000);

  private ContextUnits() {}

  static List<Draft> complete(List<Draft> drafts, Tokens tokens) {
    List<Draft> completed = new ArrayList<>();
    Optional<Unit> money = Optional.empty();
    for (Draft draft : drafts) {
      boolean bare =
          draft
              .unit()
              .filter(unit -> unit instanceof Unit.Count c && c.noun().isEmpty())
              .isPresent();
      boolean large = draft.low().abs().compareTo(LARGE) >= 0 && lastWordScales(draft, tokens);
      Draft full =
          bare && large && money.isPresent() ? draft.counting(money.get(), draft.to()) : draft;
      completed.add(full);
      money = full.is(Unit.Money.class) ? full.unit() : money;
    }
    return completed;
  }

  private static boolean lastWordScales(Draft draft, Tokens tokens) {
    return tokens.at(draft.to() - 1).word() || tokens.at(draft.to() - 1).is('.');
  }
}
