package dev.beleg.bot.chat;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Arrays;
import java.util.stream.Collectors;

/// Notes what went wrong, without a word of any message and without what exceptions say, as both
/// may hold what nobody else is to read.
final class Journal {

  private static final Logger LOGGER = System.getLogger(Journal.class.getPackageName());
  private static final int FRAMES = 6;

  private Journal() {}

  /// Notes a failure.
  ///
  /// @param subject what it concerns: keys and numbers of our own
  static void failure(String subject, Throwable failure) {
    LOGGER.log(Level.WARNING, () -> subject + ": " + describe(failure));
  }

  static void note(String text) {
    LOGGER.log(Level.INFO, text);
  }

  private static String describe(Throwable failure) {
    String place =
        Arrays.stream(failure.getStackTrace())
            .limit(FRAMES)
            .map(StackTraceElement::toString)
            .collect(Collectors.joining(" < "));
    Throwable cause = failure.getCause();
    String because = cause == null ? "" : ", because of " + cause.getClass().getName();
    return failure.getClass().getName() + because + " at " + place;
  }
}
