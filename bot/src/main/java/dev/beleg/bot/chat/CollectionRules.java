package dev.beleg.bot.chat;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/// Which collections of articles each chat sees.
///
/// @param chats the collections of single chats
/// @param others the collections of every other chat; none where empty
public record CollectionRules(Map<ChatId, Set<String>> chats, Set<String> others) {

  public CollectionRules {
    Map<ChatId, Set<String>> copied = new HashMap<>();
    chats.forEach((chat, names) -> copied.put(chat, Set.copyOf(names)));
    chats = Map.copyOf(copied);
    others = Set.copyOf(others);
  }

  /// {@return the names of the collections that a chat sees}
  public Set<String> of(ChatId chat) {
    return chats.getOrDefault(chat, others);
  }
}
