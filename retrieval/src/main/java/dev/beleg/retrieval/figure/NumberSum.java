package dev.beleg.retrieval.figure;

import java.math.BigDecimal;
import java.util.Optional;

/// Adds up number words from left to right as long as they form one number: zwei, hundert, sechs,
/// und, fünfzig → 256.
final class NumberSum {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private BigDecimal total = BigDecimal.ZERO;
  private BigDecimal current = BigDecimal.ZERO;
  private BigDecimal scale = BigDecimal.ONE;
  private Optional<BigDecimal> lastScale = Optional.empty();
  private Optional<Role> last = Optional.empty();
  private boolean ordinal;

  /// {@return the number so far}
  BigDecimal value() {
    return total.add(current);
  }

  /// {@return the product of the scale words so far}
  BigDecimal scale() {
    return scale;
  }

  boolean ordinal() {
    return ordinal;
  }

  /// {@return whether the last word asks for another one}
  boolean open() {
    return after(Role.AND);
  }

  /// {@return whether nothing was added since the last scale word}
  boolean atScale() {
    return last.isEmpty() || after(Role.SCALE);
  }

  /// Adds a word if it fits.
  ///
  /// @return whether it was added
  boolean add(NumberPart part) {
    if (ordinal || (after(Role.HALF_MORE) && part.role() != Role.SCALE)) {
      return false;
    }
    boolean fits =
        switch (part.role()) {
          case UNIT -> units(part.number(), part.role());
          case TEEN -> !after(Role.TEN) && units(part.number(), part.role());
          case TEN -> tens(part.number());
          case HUNDREDS -> hundreds(part.number());
          case HUNDRED -> hundred();
          case SCALE -> scale(part.number());
          case HALF_MORE -> half(part.number());
          case AND -> and();
          case ORDINAL -> last(part.number());
          case ORDINAL_SUFFIX -> suffix();
          default -> false;
        };
    if (fits) {
      last = Optional.of(part.role() == Role.ORDINAL_SUFFIX ? Role.ORDINAL : part.role());
    }
    return fits;
  }

  private boolean after(Role role) {
    return last.isPresent() && last.get() == role;
  }

  private boolean units(BigDecimal number, Role role) {
    boolean room =
        atScale()
            || after(Role.HUNDRED)
            || after(Role.HUNDREDS)
            || after(Role.AND)
            || (after(Role.TEN) && role == Role.UNIT && number.signum() > 0);
    return room && put(number);
  }

  /// After "und" the tens come behind the units: "sechsundfünfzig".
  private boolean tens(BigDecimal number) {
    boolean room = atScale() || after(Role.HUNDRED) || after(Role.HUNDREDS) || after(Role.AND);
    return room && put(number);
  }

  private boolean put(BigDecimal number) {
    current = current.add(number);
    return true;
  }

  private boolean hundreds(BigDecimal number) {
    return atScale() && put(number);
  }

  private boolean hundred() {
    if (atScale()) {
      return put(HUNDRED);
    }
    boolean small = current.compareTo(HUNDRED) < 0 && !after(Role.AND);
    current = small ? current.multiply(HUNDRED) : current;
    return small;
  }

  private boolean scale(BigDecimal factor) {
    boolean lesser = lastScale.isEmpty() || factor.compareTo(lastScale.get()) < 0;
    if (!lesser || after(Role.AND) || after(Role.SCALE)) {
      return false;
    }
    BigDecimal counted = last.isEmpty() ? BigDecimal.ONE : current;
    total = total.add(counted.multiply(factor));
    current = BigDecimal.ZERO;
    scale = lastScale.isEmpty() ? factor : scale;
    lastScale = Optional.of(factor);
    return true;
  }

  private boolean half(BigDecimal number) {
    return !atScale() && !after(Role.AND) && put(number);
  }

  private boolean and() {
    return last.isPresent() && !after(Role.AND);
  }

  private boolean last(BigDecimal number) {
    boolean small = number.compareTo(BigDecimal.TEN) < 0;
    boolean room = !after(Role.UNIT) && !after(Role.TEEN) && (small || !after(Role.TEN));
    ordinal = room;
    return room && put(number);
  }

  private boolean suffix() {
    boolean room = last.isPresent() && !after(Role.AND);
    ordinal = room;
    return room;
  }
}
