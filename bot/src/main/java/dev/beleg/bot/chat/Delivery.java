package dev.beleg.bot.chat;

import java.time.Duration;

/// What came of sending a message.
public sealed interface Delivery {

  /// The platform has it.
  ///
  /// @param message the platform's id of the message
  record Delivered(String message) implements Delivery {}

  /// The platform has not taken it and says when to try again. Nothing is sent to that chat before.
  ///
  /// @param retryAfter how long to wait, positive
  record Deferred(Duration retryAfter) implements Delivery {
    public Deferred {
      if (!retryAfter.isPositive()) {
        throw new IllegalArgumentException("nothing to wait for: " + retryAfter);
      }
    }
  }

  /// The platform will not take it, now or later.
  ///
  /// @param reason why, without any secret
  record Refused(String reason) implements Delivery {}

  /// It may have arrived or not: the answer was lost. It is sent once more, marked as a possible
  /// repeat.
  ///
  /// @param reason what happened, without any secret
  record Unknown(String reason) implements Delivery {}
}
