package dev.beleg.bot;

import dev.beleg.bot.config.Key;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The shipped settings, in which every key stands commented out beside its meaning.
///
/// @param text the file
record SettingsTemplate(String text) {

  private static final Pattern SECTION = Pattern.compile("([a-z-]+):\\s*");
  private static final Pattern COMMENTED = Pattern.compile("( *)#([a-z-]+):.*");

  /// {@return the same with some keys set}
  ///
  /// @throws IllegalArgumentException if there is no line for one of them
  String with(Map<Key, String> chosen) {
    List<String> lines = new ArrayList<>();
    int set = 0;
    String section = "";
    for (String line : text.split("\n", -1)) {
      Matcher heading = SECTION.matcher(line);
      if (heading.matches()) {
        section = heading.group(1) + ".";
      }
      String now = set(line, section, chosen);
      set += now.equals(line) ? 0 : 1;
      lines.add(now);
    }
    if (set != chosen.size()) {
      throw new IllegalArgumentException("not every key has its line: " + chosen.keySet());
    }
    return String.join("\n", lines);
  }

  private static String set(String line, String section, Map<Key, String> chosen) {
    Matcher commented = COMMENTED.matcher(line);
    if (!commented.matches()) {
      return line;
    }
    String path = (commented.group(1).isEmpty() ? "" : section) + commented.group(2);
    return chosen.entrySet().stream()
        .filter(it -> it.getKey().path().equals(path))
        .findFirst()
        .map(it -> commented.group(1) + commented.group(2) + ": " + quoted(it.getValue()))
        .orElse(line);
  }

  /// In single quotes YAML takes every letter as it is.
  private static String quoted(String value) {
    return "'" + value.replace("'", "''") + "'";
  }
}
