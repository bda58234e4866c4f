package dev.beleg.bot.console;

import java.util.Optional;

/// The lines a person types, or a pipe brings.
public interface TypedLines extends AutoCloseable {

  /// {@return the next line, empty text for one that was cancelled, nothing at the end}
  Optional<String> next();

  /// Shows a line from elsewhere; what is being typed stays below it.
  void say(String line);

  /// Erases what is kept of the lines typed so far.
  void forget();

  @Override
  void close();
}
