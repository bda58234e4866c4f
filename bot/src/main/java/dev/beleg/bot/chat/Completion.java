package dev.beleg.bot.chat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The end of an update: its outcome and all that follows from it, stored together or not at all.
///
/// @param arrival the update's envelope
/// @param outcome what became of it
/// @param messages what to send, in order; may be empty
/// @param turn what the conversation remembers of it
/// @param at when
public record Completion(
    Arrival arrival,
    Outcome outcome,
    List<Message.Draft> messages,
    Optional<Turn> turn,
    Instant at) {

  public Completion {
    messages = List.copyOf(messages);
  }
}
