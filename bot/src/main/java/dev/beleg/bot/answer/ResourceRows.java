package dev.beleg.bot.answer;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/// The rows of a tab-separated file that ships with the program.
public final class ResourceRows {

  private ResourceRows() {}

  /// {@return the rows of a file that ships with this package}
  static List<List<String>> of(String resource) {
    return of(ResourceRows.class, resource);
  }

  /// {@return the cells of each line in order, empty lines and comments left out}
  ///
  /// @param beside a class of the package that the file ships with
  public static List<List<String>> of(Class<?> beside, String resource) {
    try (InputStream stream = beside.getResourceAsStream(resource);
        BufferedReader reader =
            new BufferedReader(
                new InputStreamReader(
                    Objects.requireNonNull(stream, resource), StandardCharsets.UTF_8))) {
      return reader
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(line -> List.of(line.split("\t")))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + resource, e);
    }
  }
}
