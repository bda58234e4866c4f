package dev.beleg.bot.chat;

/// The settings of the chats, durable.
public interface ChatSettingsStore {

  /// {@return what was chosen for a chat, or what the operator has decided for those that choose
  /// nothing}
  ChatSettings of(ChatId chat);

  /// Keeps the settings of a chat in place of those before.
  void put(ChatId chat, ChatSettings settings);
}
