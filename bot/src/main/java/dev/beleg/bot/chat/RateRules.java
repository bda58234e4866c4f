package dev.beleg.bot.chat;

import java.time.Duration;

/// How often may be asked.
///
/// @param user the updates of an account, wherever it writes
/// @param chat the updates of a chat, whoever writes
public record RateRules(Rate user, Rate chat) {

  /// Ten at once and one each six seconds for a user, three times that for a chat.
  public static final RateRules DEFAULT =
      new RateRules(new Rate(10, Duration.ofMinutes(1)), new Rate(30, Duration.ofMinutes(1)));

  /// More than anybody can ask, for surfaces with one user.
  public static final RateRules UNLIMITED =
      new RateRules(
          new Rate(1_000_000, Duration.ofMinutes(1)), new Rate(1_000_000, Duration.ofMinutes(1)));

  /// A number of updates that comes back evenly over a time.
  ///
  /// @param updates how many at once, at least 1
  /// @param time in which as many become free again
  public record Rate(int updates, Duration time) {
    public Rate {
      if (updates < 1 || !time.isPositive()) {
        throw new IllegalArgumentException("not a rate: %d in %s".formatted(updates, time));
      }
    }
  }
}
