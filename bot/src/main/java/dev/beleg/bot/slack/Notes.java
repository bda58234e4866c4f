package dev.beleg.bot.slack;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/// Notes what happened at the border to Slack, without a word of any message, a token or what
/// exceptions say.
final class Notes {

  private static final Logger LOGGER = System.getLogger(Notes.class.getPackageName());

  /// The library writes whole requests with their signatures and tokens; held, as loggers that
  /// nobody holds lose their level.
  private static final java.util.logging.Logger OF_THE_LIBRARY =
      java.util.logging.Logger.getLogger("com.slack.api");

  private Notes() {}

  static void silenceTheLibrary() {
    OF_THE_LIBRARY.setLevel(java.util.logging.Level.OFF);
  }

  static void failure(String subject, Throwable failure) {
    LOGGER.log(Level.WARNING, () -> subject + ": " + failure.getClass().getName());
  }

  static void warning(String text) {
    LOGGER.log(Level.WARNING, text);
  }
}
