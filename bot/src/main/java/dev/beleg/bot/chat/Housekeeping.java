package dev.beleg.bot.chat;

import dev.beleg.bot.chat.Tally.Event;
import java.time.Duration;
import java.time.Instant;
import java.util.function.BooleanSupplier;

/// Erases from the stores what is kept for a time only.
final class Housekeeping {

  private static final Duration APART = Duration.ofHours(1);

  private final Frame frame;
  private final Stores stores;
  private final BooleanSupplier open;

  /// @param open whether the engine is
  Housekeeping(Frame frame, Stores stores, BooleanSupplier open) {
    this.frame = frame;
    this.stores = stores;
    this.open = open;
  }

  /// Erases now and then, as long as the engine is open.
  void begin() {
    if (!open.getAsBoolean()) {
      return;
    }
    frame.machinery().threads().execute(this::prune);
    frame.machinery().timers().after(APART, this::begin);
  }

  private void prune() {
    Instant now = frame.machinery().clock().instant();
    EngineRules.Times times = frame.rules().times();
    try {
      stores.inbox().prune(now.minus(times.remembered()));
      stores.outbox().prune(now.minus(times.remembered()));
      stores.conversations().prune(now.minus(frame.rules().conversations().lifetime()));
      stores.citations().prune(now.minus(times.citations()));
      stores.feedback().prune(now.minus(times.citations()));
    } catch (RuntimeException failure) {
      // When the stores close meanwhile, the next start does it.
      if (open.getAsBoolean()) {
        frame.tally().count(Event.STORE_FAILED);
        Journal.failure("erasing what is too old", failure);
      }
    }
  }
}
