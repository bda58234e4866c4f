package dev.beleg.bot;

import dev.beleg.retrieval.index.Dictionaries;
import dev.beleg.retrieval.language.DictionaryFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The dictionaries that help, with the Debian packages that bring them.
enum Dictd {
  GERMAN_ENGLISH("freedict-deu-eng", "dict-freedict-deu-eng", "German to English"),
  ENGLISH_GERMAN("freedict-eng-deu", "dict-freedict-eng-deu", "English to German"),
  ENGLISH_RUSSIAN("mueller7", "mueller7-dict", "English and Russian"),
  GERMAN_RUSSIAN("freedict-deu-rus", "dict-freedict-deu-rus", "German and Russian");

  private final String file;
  private final String debianPackage;
  private final String brings;

  Dictd(String file, String debianPackage, String brings) {
    this.file = file;
    this.debianPackage = debianPackage;
    this.brings = brings;
  }

  /// Looks which are installed, and at what was compiled from them.
  ///
  /// @param compiled the folder of the compiled tables
  static Finding check(List<Path> folders, Path compiled) {
    try {
      List<DictionaryFile> installed = installed(folders);
      if (!installed.isEmpty()
          && Dictionaries.state(compiled, installed) == Dictionaries.State.DAMAGED) {
        return Finding.mend(
            "dictionaries",
            "the compiled ones in "
                + compiled
                + " are damaged; the next question compiles them again");
      }
      return check(folders);
    } catch (IOException e) {
      return Finding.mend("dictionaries", "cannot be read (" + e + "); questions go on without");
    }
  }

  private static Finding check(List<Path> folders) {
    List<Dictd> missing = Stream.of(values()).filter(one -> !one.isIn(folders)).toList();
    String installed = list(Stream.of(values()).filter(one -> one.isIn(folders)), one -> one.file);
    if (missing.isEmpty()) {
      return Finding.ok("dictionaries", installed);
    }
    return Finding.hint(
        "dictionaries",
        "%s; questions across languages find more with %s: apt-get install %s"
            .formatted(
                installed.isEmpty() ? "none installed" : installed,
                list(missing.stream(), one -> one.brings),
                missing.stream().map(one -> one.debianPackage).collect(Collectors.joining(" "))));
  }

  /// {@return those that are installed, each from the first folder that has it}
  static List<DictionaryFile> installed(List<Path> folders) {
    return Stream.of(values()).flatMap(one -> one.in(folders).stream()).toList();
  }

  private Optional<DictionaryFile> in(List<Path> folders) {
    return folders.stream()
        .flatMap(folder -> DictionaryFile.find(folder, file).stream())
        .findFirst();
  }

  private boolean isIn(List<Path> folders) {
    return in(folders).isPresent();
  }

  private static String list(Stream<Dictd> some, Function<Dictd, String> part) {
    return some.map(part).collect(Collectors.joining(", "));
  }
}
