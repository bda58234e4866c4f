package dev.beleg.bot.config;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Sizes of files as people write them: `5 MB`, `800kB`, `1048576`. Units are powers of 1,000.
final class ByteSize {

  private static final Pattern SIZE =
      Pattern.compile("([0-9]{1,12}+(?:\\.[0-9]{1,6}+)?) ?(b|kb|mb|)");
  private static final int MOST = 8_000_000;

  private ByteSize() {}

  /// {@return the number of bytes, from 1 to 8,000,000, or empty where the text is none}
  static Optional<Integer> parse(String text) {
    Matcher size = SIZE.matcher(text.strip().toLowerCase(Locale.ROOT));
    if (!size.matches()) {
      return Optional.empty();
    }
    BigDecimal bytes = new BigDecimal(size.group(1)).scaleByPowerOfTen(power(size.group(2)));
    return bytes.compareTo(BigDecimal.ONE) < 0 || bytes.compareTo(BigDecimal.valueOf(MOST)) > 0
        ? Optional.empty()
        : Optional.of(bytes.intValue());
  }

  private static int power(String unit) {
    return switch (unit) {
      case "kb" -> 3;
      case "mb" -> 6;
      default -> 0;
    };
  }
}
