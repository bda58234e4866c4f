package dev.beleg.bot.answer.model;

import java.math.BigDecimal;
import java.util.Optional;

/// What a model costs.
///
/// @param currency its code, such as `USD`
/// @param input for a million tokens that are read
/// @param output for a million tokens that are written
public record Price(String currency, BigDecimal input, BigDecimal output) {

  private static final int MILLION = 6;

  /// {@return what some tokens cost, exactly; nothing where no price is known}
  static Spent spent(Optional<Price> price, long read, long written) {
    return new Spent(
        read, written, price.map(it -> it.money(read, written)).orElse(BigDecimal.ZERO));
  }

  private BigDecimal money(long read, long written) {
    return input
        .multiply(BigDecimal.valueOf(read))
        .add(output.multiply(BigDecimal.valueOf(written)))
        .movePointLeft(MILLION);
  }
}
