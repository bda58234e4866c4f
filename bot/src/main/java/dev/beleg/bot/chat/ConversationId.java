package dev.beleg.bot.chat;

import java.util.Optional;

/// What belongs together for somebody who asks: a chat, or one thread of it.
///
/// @param chat where it takes place
/// @param thread the platform's own id of the thread; empty where the chat is not divided
public record ConversationId(ChatId chat, Optional<String> thread) {

  public ConversationId {
    thread.ifPresent(name -> Names.check("thread", name));
  }

  /// {@return the conversation of a chat that is not divided into threads}
  public static ConversationId of(String surface, String chat) {
    return new ConversationId(new ChatId(surface, chat), Optional.empty());
  }

  @Override
  public String toString() {
    return thread.map(name -> chat + "/" + name).orElseGet(chat::toString);
  }
}
