package dev.beleg.bot;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.logging.Formatter;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Collectors;

/// Writes each event as one line of `name=value`: time, level, logger, message, and of an exception
/// its name and where it was thrown. What exceptions say is left out, as it may hold words of
/// others.
final class LogLines extends Formatter {

  private static final int FRAMES = 6;
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSX").withZone(ZoneOffset.UTC);

  /// Held here, because a logger that nobody holds forgets its level.
  private static final List<Logger> TALKATIVE =
      List.of(Logger.getLogger("io.javalin"), Logger.getLogger("org.eclipse.jetty"));

  /// Repeats what requests say.
  private static final Logger REPEATING = Logger.getLogger("org.eclipse.jetty.http");

  /// Lets everything that is logged be written so.
  static void install() {
    TALKATIVE.forEach(logger -> logger.setLevel(Level.WARNING));
    REPEATING.setLevel(Level.OFF);
    for (Handler handler : Logger.getLogger("").getHandlers()) {
      handler.setFormatter(new LogLines());
    }
  }

  @Override
  public String format(LogRecord event) {
    return "time=%s level=%s logger=%s message=%s%s%n"
        .formatted(
            TIME.format(event.getInstant()),
            event.getLevel().getName().toLowerCase(Locale.ROOT),
            String.valueOf(event.getLoggerName()),
            quoted(formatMessage(event)),
            Optional.ofNullable(event.getThrown()).map(LogLines::thrown).orElse(""));
  }

  private static String thrown(Throwable failure) {
    String frames =
        Arrays.stream(failure.getStackTrace())
            .limit(FRAMES)
            .map(StackTraceElement::toString)
            .collect(Collectors.joining(" < "));
    return " thrown=" + quoted(failure.getClass().getName() + " at " + frames);
  }

  private static String quoted(String text) {
    String safe = text.replace("\\", "\\\\").replace("\"", "\\\"");
    return '"' + safe.replaceAll("\\R", "\\\\n").replaceAll("\\p{Cc}", "?") + '"';
  }
}
