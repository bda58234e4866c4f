package dev.beleg.bot.chat;

import java.time.Instant;
import java.util.Optional;

/// The envelope of an update: what is known of it besides what it says.
///
/// @param key the same whenever the platform delivers the update again
/// @param sender who sent it, verified by the platform
/// @param conversation where it was sent
/// @param addressing whether it was meant for us
/// @param message the platform's id of the message, to reply to; empty where there is none
/// @param received when it reached us
public record Arrival(
    UpdateKey key,
    Sender sender,
    ConversationId conversation,
    Addressing addressing,
    Optional<String> message,
    Instant received) {

  /// Whether an update was meant for us.
  public enum Addressing {
    /// Written to us alone: nobody else reads the conversation.
    DIRECT,
    /// We were named in a conversation that others read.
    MENTIONED,
    /// Written in a thread that others read, without naming us; meant for us where we are talking
    /// in that thread already.
    FOLLOWING,
    /// Written in a conversation that others read, without naming us.
    OVERHEARD
  }

  public Arrival {
    String surface = key.surface();
    if (!surface.equals(sender.user().surface())
        || !surface.equals(conversation.chat().surface())) {
      throw new IllegalArgumentException(
          "key, sender and conversation are of several surfaces: %s, %s, %s"
              .formatted(key, sender.user(), conversation));
    }
  }

  /// {@return whether the sender expects a reply}
  boolean addressed() {
    return addressing == Addressing.DIRECT || addressing == Addressing.MENTIONED;
  }
}
