package dev.beleg.retrieval.index;

import dev.beleg.retrieval.index.Dictionaries.State;
import dev.beleg.retrieval.language.DictionaryFile;
import dev.beleg.retrieval.language.ThesaurusFile;
import dev.beleg.retrieval.language.Wordbooks;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.zip.CRC32C;

/// The compiled tables of a pair of languages, or of one with itself, in the data folder.
///
/// Beside them lies a mark that tells what they were compiled from. It is written last: tables that
/// were not compiled to the end have none and are compiled again.
///
/// @param folder where the tables are kept
/// @param pair one of its two directions
/// @param wordbooks what is installed for the pair
record TablePair(Path folder, TableDirection pair, Wordbooks wordbooks) {

  private static final String FORMAT = "4";

  /// {@return how the tables stand to the wordbooks; every byte of them is read}
  State state() throws IOException {
    String mark = content(mark());
    String fingerprint = fingerprint();
    if (!mark.startsWith(fingerprint)) {
      return State.OUTDATED;
    }
    try {
      return mark.equals(fingerprint + checksums()) ? State.CURRENT : State.DAMAGED;
    } catch (NoSuchFileException e) {
      return State.DAMAGED;
    }
  }

  /// Compiles the tables; without a wordbook they are empty.
  void compile() throws IOException {
    Files.deleteIfExists(mark());
    if (pair.isOneLanguage()) {
      compileThesauri();
    } else {
      compileDictionaries();
    }
    Files.writeString(mark(), fingerprint() + checksums());
  }

  private void compileThesauri() throws IOException {
    ThesaurusCompiler compiler = new ThesaurusCompiler(pair.from());
    for (ThesaurusFile thesaurus : wordbooks.thesauri()) {
      compiler.add(thesaurus);
    }
    compiler.write(folder.resolve(pair.file()));
  }

  private void compileDictionaries() throws IOException {
    DictionaryCompiler compiler = new DictionaryCompiler(pair.from(), pair.to());
    for (DictionaryFile dictionary : wordbooks.dictionaries()) {
      compiler.add(dictionary);
    }
    compiler.write(folder.resolve(pair.file()), folder.resolve(pair.turned().file()));
  }

  private Path mark() {
    return folder.resolve(pair.code() + ".compiled-from");
  }

  private String fingerprint() throws IOException {
    StringBuilder fingerprint = new StringBuilder(FORMAT);
    for (DictionaryFile dictionary : wordbooks.dictionaries()) {
      fingerprint.append('\n').append(dictionary.fingerprint());
    }
    for (ThesaurusFile thesaurus : wordbooks.thesauri()) {
      fingerprint.append('\n').append(thesaurus.fingerprint());
    }
    return fingerprint.append("\ntables:\n").toString();
  }

  /// {@return a line for each table, told by its bytes}
  private String checksums() throws IOException {
    StringBuilder checksums = new StringBuilder();
    for (TableDirection direction : pair.both()) {
      Path table = folder.resolve(direction.file());
      checksums.append("%s %d %08x\n".formatted(direction.file(), Files.size(table), crc(table)));
    }
    return checksums.toString();
  }

  private static long crc(Path file) throws IOException {
    CRC32C crc = new CRC32C();
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      crc.update(channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size()));
    }
    return crc.getValue();
  }

  /// What is not UTF-8 in it differs from every mark that was written.
  private static String content(Path mark) throws IOException {
    try {
      return new String(Files.readAllBytes(mark), StandardCharsets.UTF_8);
    } catch (NoSuchFileException e) {
      return "";
    }
  }
}
