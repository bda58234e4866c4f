package dev.beleg.bot.config;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The name of a setting.
public enum Key {
  CORPUS("corpus", "seeds"),
  DATA("data", "data"),
  LEXICON("lexicon", "config/lexicon"),
  DICTIONARIES("dictionaries", "/usr/share/dictd:/usr/share/mythes"),
  ARTICLE_MAX_SIZE("article.max-size", "5 MB"),
  ANSWER_LANGUAGE("answer.language", "auto");

  private final String path;
  private final String defaultText;

  Key(String path, String defaultText) {
    this.path = path;
    this.defaultText = defaultText;
  }

  /// {@return the name in the file, sections and key joined by dots: `article.max-size`}
  public String path() {
    return path;
  }

  /// {@return the name of the environment variable: `BELEG_ARTICLE_MAX_SIZE`}
  public String environmentName() {
    return "BELEG_" + path.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_');
  }

  String defaultText() {
    return defaultText;
  }

  static Optional<Key> of(String path) {
    return Arrays.stream(values()).filter(key -> key.path.equals(path)).findFirst();
  }

  /// {@return whether keys exist below this name}
  static boolean isSection(String path) {
    return Arrays.stream(values()).anyMatch(key -> key.path.startsWith(path + "."));
  }

  static List<String> paths() {
    return Arrays.stream(values()).map(Key::path).toList();
  }
}
