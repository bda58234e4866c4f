package dev.beleg.bot.chat;

import java.util.List;

/// The last turns of a conversation.
///
/// @param id the conversation
/// @param turns the turns that still count, the oldest first; may be empty
/// @param stopped whether the update in hand ended what was being answered here
public record Conversation(ConversationId id, List<Turn> turns, boolean stopped) {

  public Conversation {
    turns = List.copyOf(turns);
  }

  /// A conversation in which nothing was stopped.
  public Conversation(ConversationId id, List<Turn> turns) {
    this(id, turns, false);
  }

  Conversation stopped(boolean ended) {
    return new Conversation(id, turns, ended);
  }
}
