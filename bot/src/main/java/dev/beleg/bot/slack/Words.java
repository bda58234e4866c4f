package dev.beleg.bot.slack;

import dev.beleg.bot.chat.ReplyLanguage;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;

/// What the surface itself says in Slack's windows, in each language of replies.
final class Words {

  private static final Map<ReplyLanguage, Properties> ALL = new EnumMap<>(ReplyLanguage.class);

  static {
    for (ReplyLanguage language : ReplyLanguage.values()) {
      ALL.put(language, read("words-" + language.code() + ".properties"));
    }
  }

  private Words() {}

  private static Properties read(String resource) {
    Properties properties = new Properties();
    try (InputStream stream = Objects.requireNonNull(Words.class.getResourceAsStream(resource));
        InputStreamReader reader = new InputStreamReader(stream, StandardCharsets.UTF_8)) {
      properties.load(reader);
      return properties;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// {@return some words, filled in}
  static String say(ReplyLanguage language, String key, Object... parts) {
    String pattern =
        Objects.requireNonNull(Objects.requireNonNull(ALL.get(language)).getProperty(key), key);
    return new MessageFormat(pattern, Locale.forLanguageTag(language.code())).format(parts);
  }

  /// {@return whether a word is one of those that a key lists, in any language}
  static boolean isOneOf(String key, String word) {
    return ALL.values().stream()
        .flatMap(words -> Arrays.stream(words.getProperty(key, "").split(";")))
        .anyMatch(listed -> listed.strip().equalsIgnoreCase(word));
  }
}
