package dev.beleg.bot.store;

/// The state file cannot be used as it is. The message says what is the matter and how to mend it;
/// nothing was changed or overwritten.
public final class StateUnusable extends RuntimeException {

  private static final long serialVersionUID = 1L;

  StateUnusable(String message) {
    super(message);
  }

  StateUnusable(String message, Throwable cause) {
    super(message, cause);
  }
}
