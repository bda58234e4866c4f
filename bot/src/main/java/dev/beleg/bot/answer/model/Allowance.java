package dev.beleg.bot.answer.model;

import java.math.BigDecimal;
import java.util.Optional;

/// The most that may be spent in a day (UTC).
///
/// @param tokens read and written
/// @param money in the currency of the price; empty for any amount
public record Allowance(long tokens, Optional<BigDecimal> money) {

  public Allowance {
    if (tokens < 1 || money.filter(it -> it.signum() <= 0).isPresent()) {
      throw new IllegalArgumentException("an allowance is more than nothing: " + tokens + money);
    }
  }

  boolean leavesSomething(Spent spent) {
    return spent.tokens() < tokens
        && money.map(most -> spent.money().compareTo(most) < 0).orElse(true);
  }
}
