package dev.beleg.bot.telegram;

import dev.beleg.bot.chat.Heartbeat;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/// How receiving gets on.
final class Pulse {

  /// A poll that has nothing to give is answered in less than half of this.
  static final Duration WITHIN = Duration.ofSeconds(90);

  private static final System.Logger LOGGER = System.getLogger(Pulse.class.getPackageName());

  private final InstantSource clock;
  private Instant last;
  private Optional<String> refusal = Optional.empty();
  private Optional<String> failure = Optional.empty();

  Pulse(InstantSource clock) {
    this.clock = clock;
    this.last = clock.instant();
  }

  /// It got on.
  synchronized void beat() {
    if (refusal.isPresent() || failure.isPresent()) {
      LOGGER.log(System.Logger.Level.INFO, "Telegram: all is well again");
    }
    last = clock.instant();
    refusal = Optional.empty();
    failure = Optional.empty();
  }

  /// Telegram refuses; the operator is told once.
  synchronized void refused(String reason) {
    if (!refusal.equals(Optional.of(reason))) {
      LOGGER.log(System.Logger.Level.WARNING, "Telegram: " + reason);
    }
    refusal = Optional.of(reason);
  }

  /// It did not get on, and may the next time. That is trouble only when it lasts.
  synchronized void failed(String reason) {
    if (failure.isEmpty()) {
      LOGGER.log(System.Logger.Level.WARNING, "Telegram cannot be reached: " + reason);
    }
    failure = Optional.of(reason);
  }

  synchronized Heartbeat heartbeat() {
    boolean late = last.plus(WITHIN).isBefore(clock.instant());
    return new Heartbeat(
        TelegramSurface.NAME, last, WITHIN, refusal.or(() -> late ? failure : Optional.empty()));
  }
}
