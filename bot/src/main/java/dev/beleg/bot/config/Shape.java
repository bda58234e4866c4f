package dev.beleg.bot.config;

import java.io.File;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/// How the value of a setting is written.
enum Shape {
  /// One text.
  TEXT,
  /// One text that nobody is to read: never in the file, but in an environment variable, or in a
  /// file that the variable with `_FILE` behind its name names.
  SECRET,
  /// Several texts: a list in the file, separated by commas elsewhere.
  LIST,
  /// Several folders: a list in the file, separated as in PATH elsewhere.
  FOLDERS,
  /// Several texts under each of several names: a section in the file, `name=a,b;other=c`
  /// elsewhere.
  NAMED_LISTS,
  /// Several folders under each of several names: `name=/a:/b;other=/c`.
  NAMED_FOLDERS;

  /// What stands between a name and what is listed under it.
  static final char NAMED = '=';

  boolean hasNames() {
    return this == NAMED_LISTS || this == NAMED_FOLDERS;
  }

  /// {@return the items of a value that is written as one text; with names each as `name=item`}
  List<String> items(String text) {
    return switch (this) {
      case TEXT -> List.of(text);
      case SECRET -> text.isBlank() ? List.of() : List.of(text.strip());
      case LIST -> split(text, ",");
      case FOLDERS -> split(text, File.pathSeparator);
      case NAMED_LISTS -> named(text, ",");
      case NAMED_FOLDERS -> named(text, File.pathSeparator);
    };
  }

  private static List<String> named(String text, String separator) {
    List<String> items = new ArrayList<>();
    for (String entry : split(text, ";")) {
      int at = entry.indexOf(NAMED);
      if (at < 0) {
        items.add(entry);
      } else {
        String name = entry.substring(0, at).strip() + NAMED;
        split(entry.substring(at + 1), separator).forEach(item -> items.add(name + item));
      }
    }
    return items;
  }

  private static List<String> split(String text, String separator) {
    return Arrays.stream(text.split(Pattern.quote(separator)))
        .map(String::strip)
        .filter(part -> !part.isEmpty())
        .toList();
  }
}
