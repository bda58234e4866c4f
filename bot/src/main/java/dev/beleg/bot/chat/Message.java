package dev.beleg.bot.chat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// One message to a chat, from its writing until its fate is known.
///
/// @param id its place among all messages; within a chat, lower ones are sent first
/// @param draft what it says and where
/// @param state how far it is
/// @param due before this it is not sent by another process, if the clock is right
/// @param repeat whether it may have arrived before; its reader is told so
public record Message(long id, Draft draft, State state, Instant due, boolean repeat) {

  /// A message that is not stored yet.
  ///
  /// @param conversation where it goes
  /// @param replyTo the platform's id of the message that it replies to; empty where it opens
  /// @param language the language it is written in
  /// @param reply what it says; fits into one message of its surface
  public record Draft(
      ConversationId conversation, Optional<String> replyTo, ReplyLanguage language, Reply reply) {}

  /// How far a message is.
  public sealed interface State {

    /// It is to be sent.
    ///
    /// @param pause how long its platform asked to wait first; zero where it did not
    record Waiting(Duration pause) implements State {}

    /// It is being sent, or was when the process ended.
    record Sending() implements State {}

    /// The platform has it.
    ///
    /// @param message the platform's id of it
    record Delivered(String message) implements State {}

    /// The platform did not take it and never will.
    ///
    /// @param reason why
    record Refused(String reason) implements State {}

    /// Nobody knows whether it arrived, and it is not sent again.
    ///
    /// @param reason what happened
    record Lost(String reason) implements State {}

    /// {@return whether nothing more happens to it}
    default boolean last() {
      return switch (this) {
        case Waiting _, Sending _ -> false;
        case Delivered _, Refused _, Lost _ -> true;
      };
    }
  }

  /// {@return a message that was written just now}
  public static Message written(long id, Draft draft, Instant now) {
    return new Message(id, draft, new State.Waiting(Duration.ZERO), now, false);
  }

  /// {@return this message while it is being sent}
  Message sending() {
    return with(new State.Sending(), due, repeat);
  }

  /// {@return this message after an attempt to send it}
  ///
  /// deferred → waits exactly as told; unknown → once more, as a possible repeat; unknown again →
  /// lost, as a third copy would help nobody
  Message after(Delivery delivery, Instant now) {
    return switch (delivery) {
      case Delivery.Delivered delivered ->
          with(new State.Delivered(delivered.message()), due, repeat);
      case Delivery.Deferred deferred ->
          with(
              new State.Waiting(deferred.retryAfter()),
              roundedUp(now.plus(deferred.retryAfter())),
              repeat);
      case Delivery.Refused refused -> with(new State.Refused(refused.reason()), due, repeat);
      case Delivery.Unknown unknown when repeat ->
          with(new State.Lost(unknown.reason()), due, true);
      case Delivery.Unknown _ -> with(new State.Waiting(Duration.ZERO), now, true);
    };
  }

  /// Stores keep milliseconds; rounding down would send too early.
  private static Instant roundedUp(Instant due) {
    return Instant.ofEpochMilli(due.plusNanos(999_999).toEpochMilli());
  }

  /// {@return how long it still waits after a restart: no longer than its platform asked, whatever
  /// the clock was set to meanwhile}
  Duration left(Instant now) {
    Duration left = Duration.between(now, due);
    return switch (state) {
      case State.Waiting waiting when left.compareTo(waiting.pause()) < 0 ->
          left.isNegative() ? Duration.ZERO : left;
      case State.Waiting waiting -> waiting.pause();
      case State.Sending _, State.Delivered _, State.Refused _, State.Lost _ -> Duration.ZERO;
    };
  }

  private Message with(State next, Instant notBefore, boolean mayRepeat) {
    return new Message(id, draft, next, notBefore, mayRepeat);
  }
}
