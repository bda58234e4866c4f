package dev.beleg.bot.chat;

/// A platform's whole for a team, such as a Slack workspace.
///
/// @param surface the surface's name
/// @param workspace the platform's own id of it
public record WorkspaceId(String surface, String workspace) {

  public WorkspaceId {
    Names.check("surface", surface);
    Names.check("workspace", workspace);
  }
}
