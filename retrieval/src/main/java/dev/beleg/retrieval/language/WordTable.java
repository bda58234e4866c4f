package dev.beleg.retrieval.language;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// Words and phrases under headings, read from a text file that ships with the code.
///
/// A heading stands in brackets on a line of its own, entries follow one a line or several with a
/// vertical bar between them, and a line that starts with `#` is a remark.
public final class WordTable {

  private final String name;
  private final Map<String, List<String>> sections;

  private WordTable(String name, Map<String, List<String>> sections) {
    this.name = name;
    this.sections = sections;
  }

  /// Reads a table that lies beside a class.
  ///
  /// @param owner the class whose package folder holds the file
  /// @param file the name of the file, in UTF-8
  /// @throws IllegalArgumentException if the file is missing or has an entry above its first
  ///   heading
  public static WordTable load(Class<?> owner, String file) {
    try (InputStream stream = owner.getResourceAsStream(file)) {
      if (stream == null) {
        throw new IllegalArgumentException("no file " + file + " beside " + owner.getName());
      }
      return parse(file, new String(stream.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }

  static WordTable parse(String name, String text) {
    Map<String, List<String>> sections = new LinkedHashMap<>();
    List<String> entries = null;
    for (String line : text.lines().map(String::strip).toList()) {
      if (line.isEmpty() || line.startsWith("#")) {
        continue;
      }
      if (line.startsWith("[") && line.endsWith("]")) {
        entries = sections.computeIfAbsent(line.substring(1, line.length() - 1), _ -> newList());
      } else if (entries == null) {
        throw new IllegalArgumentException(name + ": '" + line + "' stands under no heading");
      } else {
        addEntries(line, entries);
      }
    }
    return new WordTable(name, sections);
  }

  private static List<String> newList() {
    return new ArrayList<>();
  }

  private static void addEntries(String line, List<String> entries) {
    for (String entry : line.split("\\|")) {
      if (!entry.isBlank()) {
        entries.add(entry.strip());
      }
    }
  }

  /// {@return the headings in the order of the file}
  public Set<String> headings() {
    return Collections.unmodifiableSet(sections.keySet());
  }

  /// {@return the entries under a heading in the order of the file}
  ///
  /// @throws IllegalArgumentException if there is no such heading
  public List<String> list(String heading) {
    List<String> entries = sections.get(heading);
    if (entries == null) {
      throw new IllegalArgumentException(name + " has no heading [" + heading + "]");
    }
    return List.copyOf(entries);
  }

  /// {@return the entries under a heading, each once}
  ///
  /// @throws IllegalArgumentException if there is no such heading
  public Set<String> set(String heading) {
    return list(heading).stream().collect(Collectors.toUnmodifiableSet());
  }
}
