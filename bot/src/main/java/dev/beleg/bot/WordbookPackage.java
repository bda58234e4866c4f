package dev.beleg.bot;

import dev.beleg.retrieval.index.Dictionaries;
import dev.beleg.retrieval.language.DictionaryFile;
import dev.beleg.retrieval.language.ThesaurusFile;
import dev.beleg.retrieval.language.Wordbooks;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The dictionaries and thesauri that help, with the Debian packages that bring them.
enum WordbookPackage {
  GERMAN_ENGLISH("freedict-deu-eng", "dict-freedict-deu-eng", "German to English"),
  ENGLISH_GERMAN("freedict-eng-deu", "dict-freedict-eng-deu", "English to German"),
  ENGLISH_RUSSIAN("mueller7", "mueller7-dict", "English and Russian"),
  GERMAN_RUSSIAN("freedict-deu-rus", "dict-freedict-deu-rus", "German and Russian"),
  GERMAN("th_de_DE_v2", "mythes-de", "German synonyms"),
  ENGLISH("th_en_US_v2", "mythes-en-us", "English synonyms"),
  RUSSIAN("th_ru_RU_v2", "mythes-ru", "Russian synonyms");

  private final String file;
  private final String debianPackage;
  private final String brings;

  WordbookPackage(String file, String debianPackage, String brings) {
    this.file = file;
    this.debianPackage = debianPackage;
    this.brings = brings;
  }

  /// Looks which are installed, and at what was compiled from them.
  ///
  /// @param compiled the folder of the compiled tables
  static Finding check(List<Path> folders, Path compiled) {
    try {
      Wordbooks installed = installed(folders);
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
    List<WordbookPackage> missing = Stream.of(values()).filter(one -> !one.isIn(folders)).toList();
    String installed = list(Stream.of(values()).filter(one -> one.isIn(folders)), one -> one.file);
    if (missing.isEmpty()) {
      return Finding.ok("dictionaries", installed);
    }
    return Finding.hint(
        "dictionaries",
        "%s; questions in other words and other languages find more with %s: apt-get install %s"
            .formatted(
                installed.isEmpty() ? "none installed" : installed,
                list(missing.stream(), one -> one.brings),
                missing.stream().map(one -> one.debianPackage).collect(Collectors.joining(" "))));
  }

  /// {@return those that are installed, each from the first folder that has it}
  static Wordbooks installed(List<Path> folders) {
    return new Wordbooks(
        Stream.of(values()).flatMap(one -> one.dictionary(folders).stream()).toList(),
        Stream.of(values()).flatMap(one -> one.thesaurus(folders).stream()).toList());
  }

  private Optional<DictionaryFile> dictionary(List<Path> folders) {
    return folders.stream()
        .flatMap(folder -> DictionaryFile.find(folder, file).stream())
        .findFirst();
  }

  private Optional<ThesaurusFile> thesaurus(List<Path> folders) {
    return folders.stream()
        .flatMap(folder -> ThesaurusFile.find(folder, file).stream())
        .findFirst();
  }

  private boolean isIn(List<Path> folders) {
    return dictionary(folders).isPresent() || thesaurus(folders).isPresent();
  }

  private static String list(Stream<WordbookPackage> some, Function<WordbookPackage, String> part) {
    return some.map(part).collect(Collectors.joining(", "));
  }
}
