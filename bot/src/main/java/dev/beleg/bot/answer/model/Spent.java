package dev.beleg.bot.answer.model;

import java.math.BigDecimal;

/// What use of a model took.
///
/// @param input tokens that were read
/// @param output tokens that were written
/// @param money what they cost, in the currency of the price; zero without one
public record Spent(long input, long output, BigDecimal money) {

  /// Nothing.
  public static final Spent NOTHING = new Spent(0, 0, BigDecimal.ZERO);

  /// {@return the tokens, read and written}
  public long tokens() {
    return input + output;
  }

  Spent plus(Spent other) {
    return new Spent(input + other.input, output + other.output, money.add(other.money));
  }
}
