package dev.beleg.retrieval.figure;

import java.math.BigDecimal;
import java.util.Optional;

/// Tells a part of a whole in percent: "ein Viertel der Belegschaft" is 25 percent, "um ein
/// Fünftel" a change by 20. A part of a thing stays a number: "ein halbes Schwein".
final class FractionRule {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final BigDecimal HALF = new BigDecimal("0.5");

  private FractionRule() {}

  static Draft apply(Draft draft, Numeral number, Tokens tokens) {
    boolean part =
        number.form() == Numeral.Form.FRACTION
            && !number.scaled()
            && draft.is(Unit.Count.class)
            && draft.low().compareTo(BigDecimal.ONE) < 0;
    boolean counted = draft.unit().filter(unit -> unit.id().isPresent()).isPresent();
    boolean adjective = draft.low().compareTo(HALF) == 0 && counted && adjective(number, tokens);
    if (!part || adjective) {
      return draft;
    }
    int end = number.to();
    BigDecimal percent = draft.low().multiply(HUNDRED).stripTrailingZeros();
    BigDecimal plain = percent.scale() < 0 ? percent.setScale(0) : percent;
    Optional<Unit> unit = Optional.of(new Unit.Percent());
    return new Draft(
        draft.from(),
        end,
        plain,
        draft.high(),
        draft.hedge(),
        unit,
        draft.form(),
        draft.core(),
        draft.note());
  }

  /// "ein halbes Schwein", "half a pig"
  private static boolean adjective(Numeral number, Tokens tokens) {
    boolean inflected = tokens.at(number.to() - 1).key().startsWith("halb");
    boolean article = Terms.of(tokens.language()).has(tokens, number.to(), Role.ONE);
    return inflected || article;
  }
}
