package dev.beleg.retrieval.figure;

import java.math.BigDecimal;
import java.util.Optional;

/// A figure while it is being read: what is printed and where, before its sentence is looked at.
///
/// @param from its first token
/// @param to the token after its last one
/// @param low the number, of a range the lesser one
/// @param high the greater number of a range
/// @param hedge how the writer keeps a distance
/// @param unit what is counted; empty where nothing beside the number says so
/// @param form how the number is printed
/// @param core the first token of the number itself, behind hedge and currency
/// @param note what a reader should know
/// @param scale the product of the scale words, 1 without any
record Draft(
    int from,
    int to,
    BigDecimal low,
    Optional<BigDecimal> high,
    Optional<Hedge> hedge,
    Optional<Unit> unit,
    Numeral.Form form,
    int core,
    Optional<String> note,
    BigDecimal scale) {

  Draft(
      int from,
      int to,
      BigDecimal low,
      Optional<BigDecimal> high,
      Optional<Hedge> hedge,
      Optional<Unit> unit,
      Numeral.Form form,
      int core,
      Optional<String> note) {
    this(from, to, low, high, hedge, unit, form, core, note, BigDecimal.ONE);
  }

  static Draft of(int from, int to, BigDecimal value, Unit unit, Numeral.Form form) {
    return new Draft(
        from,
        to,
        value,
        Optional.empty(),
        Optional.empty(),
        Optional.of(unit),
        form,
        from,
        Optional.empty());
  }

  Quantity quantity() {
    return high.<Quantity>map(top -> new Quantity.Range(low, top, hedge))
        .orElseGet(() -> Quantity.of(low, hedge));
  }

  Draft widened(int begin, int end) {
    return new Draft(begin, end, low, high, hedge, unit, form, core, note, scale);
  }

  Draft hedged(Hedge by, int begin, int end) {
    return new Draft(begin, end, low, high, Optional.of(by), unit, form, core, note, scale);
  }

  Draft counting(Unit changed, int end) {
    return new Draft(from, end, low, high, hedge, Optional.of(changed), form, core, note, scale);
  }

  Draft noting(String remark) {
    return new Draft(from, to, low, high, hedge, unit, form, core, Optional.of(remark), scale);
  }

  Draft up(BigDecimal top, int end) {
    return new Draft(from, end, low, Optional.of(top), hedge, unit, form, core, note, scale);
  }

  Draft valued(BigDecimal value, int end) {
    return new Draft(from, end, value, high, hedge, unit, form, core, note, scale);
  }

  boolean is(Class<? extends Unit> type) {
    return unit.filter(type::isInstance).isPresent();
  }

  Draft scaledBy(BigDecimal words) {
    return new Draft(from, to, low, high, hedge, unit, form, core, note, words);
  }
}
