package dev.beleg.bot.chat;

import java.util.Optional;

/// Who sent an update, as the platform has verified it. What somebody writes about himself is never
/// taken for it.
///
/// @param user the account
/// @param workspace the workspace that the account belongs to; empty where the platform has none
public record Sender(UserId user, Optional<WorkspaceId> workspace) {

  /// {@return a sender on a surface without workspaces}
  public static Sender of(String surface, String user) {
    return new Sender(new UserId(surface, user), Optional.empty());
  }
}
