package dev.beleg.bot.chat;

import java.util.List;

/// What the engine connects.
///
/// @param stores where everything is kept
/// @param access who is answered
/// @param channels where replies go, one for each surface
/// @param responder answers
public record Parts(Stores stores, Access access, List<Channel> channels, Responder responder) {

  public Parts {
    channels = List.copyOf(channels);
  }
}
