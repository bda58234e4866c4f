package dev.beleg.bot.telegram;

import java.time.Duration;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.function.Function;

/// What came of calling a method of the Bot API.
///
/// @param <T> what the method gives
sealed interface BotAnswer<T> {

  /// {@return the same with what is given turned into something else}
  default <R> BotAnswer<R> map(Function<T, R> turn) {
    return switch (this) {
      case Given<T> given -> new Given<>(turn.apply(given.value));
      case TooMany<T> wait -> new TooMany<>(wait.retryAfter);
      case Refused<T> refused -> new Refused<>(refused.code, refused.description, refused.movedTo);
      case NotSent<T> not -> new NotSent<>(not.reason);
      case Lost<T> lost -> new Lost<>(lost.reason);
    };
  }

  /// The method was done.
  ///
  /// @param value what it gives
  record Given<T>(T value) implements BotAnswer<T> {}

  /// Telegram asks to wait; nothing was done.
  ///
  /// @param retryAfter how long, positive
  record TooMany<T>(Duration retryAfter) implements BotAnswer<T> {}

  /// Telegram will not do it.
  ///
  /// @param code as in HTTP: 400, 401, 403 …
  /// @param description why, in Telegram's words
  /// @param movedTo the id that the chat has now, where it was upgraded
  record Refused<T>(int code, String description, OptionalLong movedTo) implements BotAnswer<T> {

    /// {@return whether the description says something, whatever the case of its letters}
    boolean says(String words) {
      return description.toLowerCase(Locale.ROOT).contains(words.toLowerCase(Locale.ROOT));
    }

    @Override
    public String toString() {
      return code + " " + description;
    }
  }

  /// Telegram was not reached; nothing was done.
  ///
  /// @param reason what happened, without any secret
  record NotSent<T>(String reason) implements BotAnswer<T> {}

  /// Telegram was reached, and what it answered is not known: it may be done or not.
  ///
  /// @param reason what happened, without any secret
  record Lost<T>(String reason) implements BotAnswer<T> {}
}
