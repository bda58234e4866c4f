package dev.beleg.bot.chat;

import java.util.List;

/// The last turns of a conversation.
///
/// @param id the conversation
/// @param turns the turns that still count, the oldest first; may be empty
public record Conversation(ConversationId id, List<Turn> turns) {

  public Conversation {
    turns = List.copyOf(turns);
  }
}
