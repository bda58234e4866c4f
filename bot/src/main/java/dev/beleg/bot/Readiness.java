package dev.beleg.bot;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Optional;
import java.util.function.Supplier;

/// Whether questions can be answered yet: what they need is made beforehand, on a thread of its
/// own.
final class Readiness implements Supplier<Optional<String>> {

  private static final Logger LOGGER = System.getLogger(Readiness.class.getName());

  private volatile Optional<String> waitingFor =
      Optional.of("the word lists and dictionaries that questions need are being read");

  private final Thread preparing;

  /// @param preparation makes what the first question needs and returns once it is there
  Readiness(Runnable preparation) {
    preparing = Thread.ofPlatform().daemon().name("ready").unstarted(() -> prepare(preparation));
  }

  /// Begins to prepare.
  void begin() {
    preparing.start();
  }

  /// Waits until it is known whether questions can be answered.
  void await() throws InterruptedException {
    preparing.join();
  }

  private void prepare(Runnable preparation) {
    try {
      preparation.run();
      waitingFor = Optional.empty();
      LOGGER.log(Level.INFO, "questions can be answered");
    } catch (RuntimeException failure) {
      LOGGER.log(Level.ERROR, "what questions need cannot be made", failure);
      waitingFor =
          Optional.of("what questions need cannot be made: " + failure.getClass().getSimpleName());
    }
  }

  /// {@return what the first question has to wait for; empty once it can be answered}
  @Override
  public Optional<String> get() {
    return waitingFor;
  }
}
