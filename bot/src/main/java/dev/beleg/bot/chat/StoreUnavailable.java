package dev.beleg.bot.chat;

/// A store can be neither read nor written now: a full disk, a lock that stays, a failing device.
/// What was stored before stays; trying again later may succeed.
public final class StoreUnavailable extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /// Makes the exception.
  ///
  /// @param message what cannot be done
  /// @param cause what the database said
  public StoreUnavailable(String message, Throwable cause) {
    super(message, cause);
  }
}
