package dev.beleg.bot.config;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The file of secrets beside the settings, as systemd and containers take it, too: one
/// `BELEG_WEB_TOKEN=…` a line.
///
/// @param file the file, which may be missing
public record SecretsBeside(Path file) {

  /// Its name.
  public static final String NAME = "secrets.env";

  private static final long LONGEST = 65_536;
  private static final Pattern LINE =
      Pattern.compile("\\s*+(?:export\\s++)?+([A-Z_]++)=([\"']?)(.*)\\2\\s*");

  /// {@return that of settings}
  public static SecretsBeside of(Path settings) {
    return new SecretsBeside(settings.resolveSibling(NAME));
  }

  /// {@return the variables in it; none where it may not be read, as in a service that is handed
  /// them by systemd}
  Map<String, String> read() {
    Map<String, String> variables = new HashMap<>();
    try {
      if (Files.isRegularFile(file) && Files.isReadable(file) && Files.size(file) <= LONGEST) {
        for (String line : Files.readAllLines(file)) {
          Matcher read = LINE.matcher(line.strip());
          if (read.matches()) {
            variables.put(read.group(1), read.group(3));
          }
        }
      }
    } catch (IOException _) {
      return Map.of();
    }
    return variables;
  }
}
