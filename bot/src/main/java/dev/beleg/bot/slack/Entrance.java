package dev.beleg.bot.slack;

import dev.beleg.bot.chat.Heartbeat;

/// The open way by which what people write reaches us.
interface Entrance extends AutoCloseable {

  /// {@return how it is}
  Heartbeat heartbeat();

  /// Takes nothing more and waits for what is being taken.
  @Override
  void close();
}
