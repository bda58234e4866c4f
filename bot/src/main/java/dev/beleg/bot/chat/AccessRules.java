package dev.beleg.bot.chat;

import java.util.Set;

/// Who is answered, as the operator has set it. Nobody else is, except in chats that an
/// administrator has connected.
///
/// @param chats chats in which everybody is answered
/// @param workspaces workspaces whose members are answered everywhere in them and nowhere else
/// @param users accounts that are answered where they write to us alone
/// @param admins accounts that may confirm codes; answered like `users`
/// @param pairing whether a chat that is not permitted is offered a code to be connected with
public record AccessRules(
    Set<ChatId> chats,
    Set<WorkspaceId> workspaces,
    Set<UserId> users,
    Set<UserId> admins,
    boolean pairing) {

  public AccessRules {
    chats = Set.copyOf(chats);
    workspaces = Set.copyOf(workspaces);
    users = Set.copyOf(users);
    admins = Set.copyOf(admins);
  }

  /// {@return rules that permit nobody}
  public static AccessRules nobody() {
    return new AccessRules(Set.of(), Set.of(), Set.of(), Set.of(), false);
  }
}
