package dev.beleg.bot.telegram;

import dev.beleg.bot.chat.ChatId;
import dev.beleg.bot.chat.ChatMoves;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// The chats by the ids that Telegram has for them and by those that the core has: a group that is
/// upgraded gets another id, and the core keeps the first.
final class Chats {

  private final Map<String, String> now = new ConcurrentHashMap<>();
  private final Map<String, String> first = new ConcurrentHashMap<>();
  private volatile Optional<ChatMoves> store = Optional.empty();

  /// Reads the moves of before and keeps those to come.
  void keptBy(ChatMoves moves) {
    moves.all().forEach((chat, other) -> learn(chat.chat(), other.chat()));
    store = Optional.of(moves);
  }

  private void learn(String chat, String other) {
    now.put(chat, other);
    first.put(other, chat);
  }

  /// {@return the chat of an id that Telegram has}
  ChatId of(long id) {
    String given = String.valueOf(id);
    return new ChatId(TelegramSurface.NAME, first.getOrDefault(given, given));
  }

  /// {@return the id that Telegram has for a chat}
  String now(ChatId chat) {
    return now.getOrDefault(chat.chat(), chat.chat());
  }

  /// A group was upgraded.
  ///
  /// @throws dev.beleg.bot.chat.StoreUnavailable if it cannot be kept
  void moved(long from, long to) {
    ChatId chat = of(from);
    String other = String.valueOf(to);
    if (!chat.chat().equals(other) && !now(chat).equals(other)) {
      store.ifPresent(it -> it.put(chat, new ChatId(TelegramSurface.NAME, other)));
      learn(chat.chat(), other);
    }
  }
}
