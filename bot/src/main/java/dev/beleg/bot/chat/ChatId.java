package dev.beleg.bot.chat;

import java.util.Optional;

/// A place on a surface where people write: a private chat, a group, a channel.
///
/// @param surface the surface's name, such as `telegram`
/// @param chat the platform's own id of the chat, never a name that can pass to somebody else;
///   behind that of its workspace where the surface serves several: `T1/C1`
public record ChatId(String surface, String chat) {

  /// What stands between the id of a workspace and the rest of an id.
  public static final String SEPARATOR = "/";

  public ChatId {
    Names.check("surface", surface);
    Names.check("chat", chat);
  }

  /// {@return the workspace that it is in; empty where its surface does not serve several}
  public Optional<WorkspaceId> workspace() {
    int end = chat.indexOf(SEPARATOR);
    return end > 0
        ? Optional.of(new WorkspaceId(surface, chat.substring(0, end)))
        : Optional.empty();
  }

  @Override
  public String toString() {
    return surface + ":" + chat;
  }
}
