package dev.beleg.retrieval.language;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/// A bilingual dictionary in dictd format: `NAME.index` says in base-64 numbers where the entries
/// stand in `NAME.dict` or, compressed, `NAME.dict.dz`.
///
/// @param index the index file
/// @param from the language of the headwords
/// @param to the language of the translations
/// @see <a href="https://www.rfc-editor.org/rfc/rfc2229">RFC 2229, the DICT protocol</a>
public record DictionaryFile(Path index, Language from, Language to) {

  private static final String DIGITS =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

  /// Longer entries are no dictionary's; a damaged index must not fill the memory.
  private static final int LONGEST_ENTRY = 1 << 20;

  /// Finds a dictionary by its name, in the ways that Debian's packages are named:
  /// `freedict-deu-eng` and `mueller7`.
  ///
  /// @return empty if either file is missing or the name tells no pair of our languages
  public static Optional<DictionaryFile> find(Path folder, String name) {
    Path index = folder.resolve(name + ".index");
    if (!Files.isReadable(index) || body(index).isEmpty()) {
      return Optional.empty();
    }
    if (name.equals("mueller7")) {
      return Optional.of(new DictionaryFile(index, Language.ENGLISH, Language.RUSSIAN));
    }
    String[] parts = name.split("-");
    if (parts.length != 3) {
      return Optional.empty();
    }
    return ofCode(parts[1])
        .flatMap(from -> ofCode(parts[2]).map(to -> new DictionaryFile(index, from, to)));
  }

  private static Optional<Language> ofCode(String code) {
    return switch (code) {
      case "deu" -> Optional.of(Language.GERMAN);
      case "eng" -> Optional.of(Language.ENGLISH);
      case "rus" -> Optional.of(Language.RUSSIAN);
      default -> Optional.empty();
    };
  }

  /// Reports every entry in the order of the file.
  ///
  /// @throws IOException if a file cannot be read or is no dictionary
  public void entries(Consumer<DictionaryEntry> found) throws IOException {
    DictionaryEntryReader reader = new DictionaryEntryReader(to, found);
    long[] places = places();
    Path body = body(index).orElseThrow(() -> new IOException("no dictionary beside " + index));
    try (InputStream in = open(body)) {
      long at = 0;
      for (long place : places) {
        long start = place >>> 24;
        int length = (int) (place & 0xFFFFFF);
        if (start >= at && length < LONGEST_ENTRY) {
          in.skipNBytes(start - at);
          byte[] entry = in.readNBytes(length);
          at = start + entry.length;
          reader.read(new String(entry, StandardCharsets.UTF_8));
        }
      }
    }
  }

  /// {@return the file's size and time of change, to notice another version of it}
  public String fingerprint() throws IOException {
    Path body = body(index).orElseThrow(() -> new IOException("no dictionary beside " + index));
    return Wordbooks.fingerprint(index, body);
  }

  private static Optional<Path> body(Path index) {
    String name = index.getFileName().toString();
    String base = name.substring(0, name.length() - ".index".length());
    return Stream.of(index.resolveSibling(base + ".dict.dz"), index.resolveSibling(base + ".dict"))
        .filter(Files::isReadable)
        .findFirst();
  }

  /// A compressed body is an ordinary gzip stream with a table of contents that is not needed here.
  private static InputStream open(Path body) throws IOException {
    InputStream file = Files.newInputStream(body);
    return body.toString().endsWith(".dz")
        ? new BufferedInputStream(new GZIPInputStream(file, 1 << 16), 1 << 16)
        : new BufferedInputStream(file, 1 << 16);
  }

  /// Start and length of every entry, packed, each once, in the order of the body.
  private long[] places() throws IOException {
    List<String> lines = Files.readAllLines(index, StandardCharsets.UTF_8);
    return lines.stream()
        .filter(line -> !line.startsWith("00-database") && !line.startsWith("00database"))
        .map(line -> line.split("\t"))
        .filter(columns -> columns.length >= 3)
        .mapToLong(columns -> number(columns[1]) << 24 | number(columns[2]))
        .filter(place -> place >= 0)
        .sorted()
        .distinct()
        .toArray();
  }

  private static long number(String digits) {
    long number = 0;
    for (int i = 0; i < digits.length(); i++) {
      int digit = DIGITS.indexOf(digits.charAt(i));
      if (digit < 0 || number > Integer.MAX_VALUE) {
        return -1;
      }
      number = number << 6 | digit;
    }
    return number;
  }
}
