package dev.beleg.bot.slack;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;

/// Names and values of a form or a query, as they are encoded on their way.
final class UrlEncoded {

  private UrlEncoded() {}

  /// {@return what was encoded; empty text where it cannot be decoded}
  static String decoded(String text) {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException _) {
      return "";
    }
  }
}
