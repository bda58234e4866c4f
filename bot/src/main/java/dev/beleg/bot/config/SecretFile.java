package dev.beleg.bot.config;

import dev.beleg.bot.config.Given.Origin;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A secret that lies in a file of its own, as container platforms hand it over.
///
/// @param key the setting
/// @param workingFolder the folder that a relative path starts from
record SecretFile(Key key, Path workingFolder) {

  private static final long LONGEST = 65_536;

  /// {@return the secret; empty where no file is named or what is named cannot be used}
  Optional<Given> read(Map<String, String> environment, List<Problem> problems) {
    String named = environment.getOrDefault(key.fileVariable(), "");
    if (named.isBlank()) {
      return Optional.empty();
    }
    String place = "environment variable " + key.fileVariable();
    try {
      Path file = workingFolder.resolve(named);
      String text = Files.size(file) > LONGEST ? "" : Files.readString(file).strip();
      if (!text.isEmpty()) {
        return Optional.of(Given.written(text, key, Origin.ENVIRONMENT, place, workingFolder));
      }
      problems.add(
          new Problem(
              place, "names a file that is empty or over 64 KiB: " + named, Optional.of(key)));
    } catch (IOException | InvalidPathException e) {
      problems.add(
          new Problem(
              place,
              "names no file that can be read (" + e.getClass().getSimpleName() + "): " + named,
              Optional.of(key)));
    }
    return Optional.empty();
  }
}
