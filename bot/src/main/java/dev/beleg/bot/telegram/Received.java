package dev.beleg.bot.telegram;

import dev.beleg.bot.chat.FigureCards;
import dev.beleg.bot.chat.Update;

/// What an update of Telegram is for us.
sealed interface Received {

  /// Something for the engine.
  ///
  /// @param update what was said
  record Said(Update update) implements Received {}

  /// A button was pressed; who pressed it waits for a sign.
  ///
  /// @param update what was pressed
  /// @param query Telegram's id of the waiting
  record Pressed(Update update, String query) implements Received {}

  /// A button was pressed that cannot be told to be of any chat.
  ///
  /// @param query Telegram's id of the waiting
  record PressedNowhere(String query) implements Received {}

  /// Somebody looks for figures while typing.
  ///
  /// @param query Telegram's id of the request
  /// @param reader who looks
  /// @param words what he typed
  record Wanted(String query, FigureCards.Reader reader, String words) implements Received {}

  /// A message was changed by who wrote it.
  ///
  /// @param update what it says now
  /// @param chat Telegram's id of the chat
  /// @param message Telegram's id of the message
  record Edited(Update update, long chat, String message) implements Received {}

  /// A group was upgraded and has another id.
  ///
  /// @param from the id it had
  /// @param to the id it has
  record Moved(long from, long to) implements Received {}

  /// We were let into a chat or shut out of it.
  ///
  /// @param chat Telegram's id of the chat
  /// @param status what we are in it, such as `kicked`
  /// @param open whether it takes messages from us
  record Standing(long chat, String status, boolean open) implements Received {}

  /// Nothing for us.
  ///
  /// @param reason why, never words of the sender
  record Nothing(String reason) implements Received {}
}
