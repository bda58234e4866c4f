package dev.beleg.retrieval.language;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;

/// Writes small dictionaries in dictd format.
public final class DictionaryFixture {

  private static final String DIGITS =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

  private DictionaryFixture() {}

  /// Writes `NAME.index` and `NAME.dict.dz`.
  ///
  /// @param entries each entry's text, its first line the headword
  public static void write(Path folder, String name, String... entries) throws IOException {
    StringBuilder index = new StringBuilder("00-database-info\tA\tA\n");
    StringBuilder body = new StringBuilder();
    int at = 0;
    for (String entry : entries) {
      int length = entry.getBytes(StandardCharsets.UTF_8).length;
      String headword = entry.lines().findFirst().orElse("");
      index.append(headword).append('\t').append(number(at)).append('\t').append(number(length));
      index.append('\n');
      body.append(entry);
      at += length;
    }
    Files.writeString(folder.resolve(name + ".index"), index);
    try (OutputStream out =
        new GZIPOutputStream(Files.newOutputStream(folder.resolve(name + ".dict.dz")))) {
      out.write(body.toString().getBytes(StandardCharsets.UTF_8));
    }
  }

  private static String number(int value) {
    StringBuilder digits = new StringBuilder();
    int rest = value;
    do {
      digits.insert(0, DIGITS.charAt(rest & 63));
      rest >>= 6;
    } while (rest > 0);
    return digits.toString();
  }
}
