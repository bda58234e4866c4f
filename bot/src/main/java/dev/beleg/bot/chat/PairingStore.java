package dev.beleg.bot.chat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The chats that an administrator has connected, and the codes offered to those that wait for it;
/// durable.
public interface PairingStore {

  /// A code offered to a chat.
  ///
  /// @param code what an administrator is to confirm
  /// @param chat the chat that asked
  /// @param expires from when on the code is worth nothing
  record Offer(String code, ChatId chat, Instant expires) {}

  /// A chat that is connected.
  ///
  /// @param chat the chat
  /// @param confirmedBy the administrator
  /// @param at when
  record Paired(ChatId chat, UserId confirmedBy, Instant at) {}

  /// Offers a code unless the chat has one that is still good.
  ///
  /// @return whether it was offered
  boolean offer(Offer offer, Instant now);

  /// Connects the chat that a code was offered to and takes the code away.
  ///
  /// @return the chat; empty if no good code reads like that
  Optional<ChatId> confirm(String code, UserId admin, Instant now);

  /// {@return whether a chat is connected}
  boolean paired(ChatId chat);

  /// {@return the connected chats, the first confirmed first}
  List<Paired> all();

  /// Disconnects a chat.
  ///
  /// @return whether it was connected
  boolean unpair(ChatId chat);
}
