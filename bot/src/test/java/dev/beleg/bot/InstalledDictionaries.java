package dev.beleg.bot;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import dev.beleg.retrieval.index.Dictionaries;
import dev.beleg.retrieval.language.DictionaryFile;
import dev.beleg.retrieval.language.ThesaurusFile;
import dev.beleg.retrieval.language.Wordbooks;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.util.stream.Stream;

/// The dictionaries of this machine, compiled once for all tests.
public final class InstalledDictionaries {

  private static final Path COMPILED =
      Path.of(System.getProperty("beleg.home"), "bot/target/dictionaries");

  private static final Dictionaries OPENED = opened();

  private InstalledDictionaries() {}

  /// {@return them, none where none is installed}
  public static Dictionaries open() {
    return OPENED;
  }

  /// Prints their number. Of the processes that run tests one compiles. No thread that compiles
  /// needs this class while it is initialized.
  private static Dictionaries opened() {
    Wordbooks wordbooks =
        new Wordbooks(
            Stream.of("freedict-deu-eng", "freedict-eng-deu", "mueller7", "freedict-deu-rus")
                .flatMap(name -> DictionaryFile.find(Path.of("/usr/share/dictd"), name).stream())
                .toList(),
            Stream.of("th_de_DE_v2", "th_en_US_v2", "th_ru_RU_v2")
                .flatMap(name -> ThesaurusFile.find(Path.of("/usr/share/mythes"), name).stream())
                .toList());
    System.out.printf(
        "testing with %d dictionaries and %d thesauri%n",
        wordbooks.dictionaries().size(), wordbooks.thesauri().size());
    Path taken = COMPILED.resolveSibling("dictionaries.lock");
    try (FileChannel channel = FileChannel.open(taken, CREATE, WRITE);
        FileLock _ = channel.lock()) {
      return Dictionaries.open(COMPILED, wordbooks, System.out::println);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
