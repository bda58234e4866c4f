package dev.beleg.retrieval.language;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// The dictionaries and thesauri that a machine has.
///
/// @param dictionaries bilingual dictionaries
/// @param thesauri thesauri of one language each
public record Wordbooks(List<DictionaryFile> dictionaries, List<ThesaurusFile> thesauri) {

  public Wordbooks {
    dictionaries = List.copyOf(dictionaries);
    thesauri = List.copyOf(thesauri);
  }

  /// {@return bilingual dictionaries alone}
  public static Wordbooks of(List<DictionaryFile> dictionaries) {
    return new Wordbooks(dictionaries, List.of());
  }

  /// {@return what tells one version of a wordbook from another: size and time of change}
  ///
  /// @param name the file that names it
  /// @param content the file that holds its words
  static String fingerprint(Path name, Path content) throws IOException {
    return name.getFileName()
        + ":"
        + Files.size(content)
        + ":"
        + Files.getLastModifiedTime(content).toMillis();
  }

  /// {@return whether there is none}
  public boolean isEmpty() {
    return dictionaries.isEmpty() && thesauri.isEmpty();
  }

  /// {@return how many there are}
  public int count() {
    return dictionaries.size() + thesauri.size();
  }
}
