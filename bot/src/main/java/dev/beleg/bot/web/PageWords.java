package dev.beleg.bot.web;

import dev.beleg.bot.chat.ReplyLanguage;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;

/// The words of the pages themselves, in three languages.
final class PageWords {

  private final Map<ReplyLanguage, Properties> texts = new EnumMap<>(ReplyLanguage.class);

  PageWords() {
    for (ReplyLanguage language : ReplyLanguage.values()) {
      texts.put(language, load("words-" + language.code() + ".properties"));
    }
  }

  /// {@return the words of a key, its `{0}`, `{1}` … filled in}
  ///
  /// @throws IllegalArgumentException if there is no such key
  String say(ReplyLanguage language, String key, Object... parts) {
    String pattern = Objects.requireNonNull(texts.get(language)).getProperty(key);
    if (pattern == null) {
      throw new IllegalArgumentException("no words '" + key + "' in " + language.code());
    }
    return new MessageFormat(pattern, Locale.of(language.code())).format(parts);
  }

  /// {@return the keys that a language has words for}
  Set<String> keys(ReplyLanguage language) {
    return Objects.requireNonNull(texts.get(language)).stringPropertyNames();
  }

  private static Properties load(String resource) {
    Properties properties = new Properties();
    try (InputStreamReader reader =
        new InputStreamReader(
            Objects.requireNonNull(PageWords.class.getResourceAsStream(resource), resource),
            StandardCharsets.UTF_8)) {
      properties.load(reader);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + resource, e);
    }
    return properties;
  }
}
