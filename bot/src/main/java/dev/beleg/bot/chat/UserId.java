package dev.beleg.bot.chat;

/// An account on a surface.
///
/// @param surface the surface's name, such as `slack`
/// @param user the platform's own id of the account, never a name that can pass to somebody else
public record UserId(String surface, String user) {

  public UserId {
    Names.check("surface", surface);
    Names.check("user", user);
  }

  @Override
  public String toString() {
    return surface + ":" + user;
  }
}
