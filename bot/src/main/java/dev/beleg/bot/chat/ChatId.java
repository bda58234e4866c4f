package dev.beleg.bot.chat;

/// A place on a surface where people write: a private chat, a group, a channel.
///
/// @param surface the surface's name, such as `telegram`
/// @param chat the platform's own id of the chat, never a name that can pass to somebody else
public record ChatId(String surface, String chat) {

  public ChatId {
    Names.check("surface", surface);
    Names.check("chat", chat);
  }

  @Override
  public String toString() {
    return surface + ":" + chat;
  }
}
