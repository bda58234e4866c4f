package dev.beleg.bot.slack;

import dev.beleg.bot.chat.ChatEngine;
import dev.beleg.bot.chat.Update;

/// Hands updates to the core before Slack is told that we have them.
///
/// @param engine takes them
record Receipt(ChatEngine engine) {

  /// An update that we do not have, so that Slack must not be told that we do.
  static final class NotTaken extends RuntimeException {
    private static final long serialVersionUID = 1;

    NotTaken() {
      super("the update was not stored", null, false, false);
    }
  }

  /// Returns when the update is stored, or is nothing to be stored.
  ///
  /// @throws NotTaken if it is not
  /// @throws dev.beleg.bot.chat.StoreUnavailable if it cannot be
  ChatEngine.Acceptance take(Update update) {
    ChatEngine.Acceptance acceptance = engine.accept(update);
    if (acceptance == ChatEngine.Acceptance.CLOSED) {
      throw new NotTaken();
    }
    return acceptance;
  }
}
