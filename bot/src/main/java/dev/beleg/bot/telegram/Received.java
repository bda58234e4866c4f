package dev.beleg.bot.telegram;

import dev.beleg.bot.chat.ChatId;
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

  /// A group was upgraded and has another id.
  ///
  /// @param from the id it had
  /// @param to the id it has
  record Moved(ChatId from, ChatId to) implements Received {}

  /// Nothing for us.
  ///
  /// @param reason why, never words of the sender
  record Nothing(String reason) implements Received {}
}
