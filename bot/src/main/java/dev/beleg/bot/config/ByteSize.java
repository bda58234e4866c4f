package dev.beleg.bot.config;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Sizes of files as people write them: `5 MB`, `800kB`, `1048576`. Units are powers of 1,000.
final class ByteSize {

  private static final Pattern SIZE =
      Pattern.compile("([0-9]{1,12}+(?:\\.[0-9]{1,6}+)?) ?(b|kb|mb|gb|)");
  private static final long MOST = 1_000_000_000L;

  private ByteSize() {}

  /// {@return the number of bytes, from 1 to 1,000,000,000, or empty where the text is none}
  static Optional<Long> parse(String text) {
    Matcher size = SIZE.matcher(text.strip().toLowerCase(Locale.ROOT));
    if (!size.matches()) {
      return Optional.empty();
    }
    BigDecimal bytes = new BigDecimal(size.group(1)).scaleByPowerOfTen(power(size.group(2)));
    return Optional.of(bytes.longValue()).filter(value -> value >= 1 && value <= MOST);
  }

  private static int power(String unit) {
    return switch (unit) {
      case "kb" -> 3;
      case "mb" -> 6;
      case "gb" -> 9;
      default -> 0;
    };
  }
}
