package dev.beleg.bot.config;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Lengths of time as people write them: `60 s`, `15 min`, `12h`, `8 d`.
final class TimeSpan {

  private static final Pattern SPAN = Pattern.compile("([0-9]{1,6}+) ?(s|min|h|d)");

  private TimeSpan() {}

  /// {@return the length, or empty where the text is none}
  static Optional<Duration> parse(String text) {
    Matcher span = SPAN.matcher(text.strip().toLowerCase(Locale.ROOT));
    return span.matches()
        ? Optional.of(of(Long.parseLong(span.group(1)), span.group(2)))
        : Optional.empty();
  }

  private static Duration of(long count, String unit) {
    return switch (unit) {
      case "d" -> Duration.ofDays(count);
      case "h" -> Duration.ofHours(count);
      case "min" -> Duration.ofMinutes(count);
      default -> Duration.ofSeconds(count);
    };
  }

  /// {@return a length as it is written in settings, in the largest unit that it is whole in}
  static String format(Duration span) {
    if (span.toSeconds() % 60 != 0) {
      return span.toSeconds() + " s";
    }
    if (span.toMinutes() % 60 != 0) {
      return span.toMinutes() + " min";
    }
    return span.toHours() % 24 != 0 ? span.toHours() + " h" : span.toDays() + " d";
  }
}
