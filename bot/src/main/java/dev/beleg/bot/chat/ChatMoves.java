package dev.beleg.bot.chat;

import java.util.Map;

/// The chats that their platform has given another id, durable.
///
/// All that is kept of a chat stays under the id that it had first, and so do the operator's
/// settings; a surface turns one into the other where it receives and sends.
public interface ChatMoves {

  /// {@return the id that each moved chat has now, by the one that it had first}
  Map<ChatId, ChatId> all();

  /// Keeps that a chat has another id, in place of what was kept of it before.
  ///
  /// @param first the id that it had first
  /// @param now the id that it has
  void put(ChatId first, ChatId now);
}
