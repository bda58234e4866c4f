package dev.beleg.bot.chat;

/// What stays the same when a platform delivers an update again.
///
/// @param surface the surface's name
/// @param id unique on that surface for longer than it redelivers; an adapter makes it from what
///   the platform promises to be unique, such as chat and message. Answers to an update whose id is
///   longer than 48 characters, or not of printable ASCII, have no buttons, as those name it
public record UpdateKey(String surface, String id) {

  public UpdateKey {
    Names.check("surface", surface);
    Names.check("key", id);
  }

  @Override
  public String toString() {
    return surface + ":" + id;
  }
}
