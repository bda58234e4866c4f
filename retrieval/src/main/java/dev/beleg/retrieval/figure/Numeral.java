package dev.beleg.retrieval.figure;

import java.math.BigDecimal;
import java.util.Optional;

/// A number as printed, before unit and hedge are looked for.
///
/// @param from its first token
/// @param to the token after its last one
/// @param value the number with its scale; empty where the print cannot be read for certain
/// @param form how it is printed
/// @param scale the product of its scale words, 1 without any
record Numeral(int from, int to, Optional<BigDecimal> value, Form form, BigDecimal scale) {

  /// How a number is printed.
  enum Form {
    DIGITS,
    WORDS,
    /// "ein", "a": a number only where a unit follows.
    ARTICLE,
    /// "one", "один": a number only where a noun or unit follows.
    ONE,
    /// "half", "ein Drittel": a part of something.
    FRACTION,
    ORDINAL
  }

  static Numeral of(int from, int to, BigDecimal value, Form form) {
    return new Numeral(from, to, Optional.of(value), form, BigDecimal.ONE);
  }

  /// {@return tokens that look like a number and are none that can be read}
  static Numeral unread(int from, int to) {
    return new Numeral(from, to, Optional.empty(), Form.DIGITS, BigDecimal.ONE);
  }

  /// {@return the same, multiplied by a scale that ends before a token}
  Numeral scaled(BigDecimal factor, int end) {
    return new Numeral(
        from,
        end,
        value.map(number -> plain(number.multiply(factor))),
        form,
        scale.multiply(factor));
  }

  /// {@return the same with a lesser part added to it, as in "2 Tsd. 542"}
  Numeral plus(Numeral part) {
    return new Numeral(
        from,
        part.to,
        value.flatMap(number -> part.value.map(number::add)),
        form == Form.ARTICLE ? Form.WORDS : form,
        scale);
  }

  /// {@return the same with the other sign, beginning at a token}
  Numeral negated(int begin) {
    return new Numeral(begin, to, value.map(BigDecimal::negate), form, scale);
  }

  boolean scaled() {
    return scale.compareTo(BigDecimal.ONE) != 0;
  }

  /// {@return the number without zeros behind its point}
  static BigDecimal plain(BigDecimal number) {
    BigDecimal shortest = number.scale() > 0 ? number.stripTrailingZeros() : number;
    return shortest.scale() < 0 ? shortest.setScale(0) : shortest;
  }
}
