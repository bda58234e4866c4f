package dev.beleg.bot.telegram;

import java.time.Duration;

/// Tells how long to wait after a call, and the operator what is wrong.
final class Setbacks {

  /// What nobody but the operator can mend is tried again so seldom.
  static final Duration UNUSABLE = Duration.ofMinutes(5);

  /// Another process that is only ending has ended by then.
  private static final Duration CONFLICT = Duration.ofSeconds(30);

  private static final int LONGEST = 5;

  private final Pulse pulse;
  private int failures;

  Setbacks(Pulse pulse) {
    this.pulse = pulse;
  }

  /// {@return how long to wait before the next call}
  Duration after(BotAnswer<?> answer) {
    return switch (answer) {
      case BotAnswer.Given<?> _ -> {
        failures = 0;
        pulse.beat();
        yield Duration.ZERO;
      }
      case BotAnswer.TooMany<?> wait -> {
        pulse.failed("it asks to wait " + wait.retryAfter().toSeconds() + " s");
        yield wait.retryAfter();
      }
      case BotAnswer.Refused<?> refused -> refused(refused);
      case BotAnswer.NotSent<?> not -> failed(not.reason());
      case BotAnswer.Lost<?> lost -> failed(lost.reason());
    };
  }

  private Duration refused(BotAnswer.Refused<?> refused) {
    if (isToken(refused)) {
      return refused(
          "the token is refused (" + refused + "); set BELEG_TELEGRAM_TOKEN anew", UNUSABLE);
    }
    return refused.code() == 409
        ? refused("another process receives with this token; one of them has to end", CONFLICT)
        : refused("it refuses to be asked: " + refused, CONFLICT);
  }

  /// After something that goes on until somebody mends it.
  Duration refused(String reason, Duration wait) {
    pulse.refused(reason);
    return wait;
  }

  /// {@return whether Telegram does not know the token: 404 is said of one that is misspelt}
  static boolean isToken(BotAnswer.Refused<?> refused) {
    return refused.code() == 401 || refused.code() == 404;
  }

  /// After something that may go well the next time: 1 s, 2 s, 4 s … 32 s.
  Duration failed(String reason) {
    pulse.failed(reason);
    Duration wait = Duration.ofSeconds(1L << failures);
    failures = Math.min(failures + 1, LONGEST);
    return wait;
  }
}
