package dev.beleg.retrieval.language;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/// Writes the file of a [DictionaryTable].
public final class DictionaryTableWriter {

  private DictionaryTableWriter() {}

  /// Writes a table; readers see the whole file or none.
  ///
  /// @param path where to
  /// @param entries each key's translations, the commonest first
  public static void write(Path path, Map<String, List<DictionaryTable.Translation>> entries)
      throws IOException {
    Path half = path.resolveSibling(path.getFileName() + ".half");
    byte[][] texts = texts(entries);
    try (DataOutputStream out =
        new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(half), 1 << 16))) {
      write(out, texts, entries);
    }
    Files.move(half, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  private static void write(
      DataOutputStream out, byte[][] texts, Map<String, List<DictionaryTable.Translation>> entries)
      throws IOException {
    out.writeInt(DictionaryTable.MAGIC);
    out.writeInt(entries.size());
    out.writeInt(texts.length);
    out.writeInt(entries.values().stream().mapToInt(List::size).sum());
    writeKeys(out, texts, entries);
    writeTexts(out, texts);
    for (byte[] text : texts) {
      for (DictionaryTable.Translation translation :
          entries.getOrDefault(new String(text, StandardCharsets.UTF_8), List.of())) {
        out.writeInt(number(texts, String.join(" ", translation.words())));
        out.writeByte(Math.clamp(Math.round(translation.weight() * 255), 1, 255));
      }
    }
  }

  private static void writeKeys(
      DataOutputStream out, byte[][] texts, Map<String, List<DictionaryTable.Translation>> entries)
      throws IOException {
    int translations = 0;
    for (int i = 0; i < texts.length; i++) {
      List<DictionaryTable.Translation> found =
          entries.get(new String(texts[i], StandardCharsets.UTF_8));
      if (found != null) {
        out.writeInt(i);
        out.writeInt(translations);
        translations += found.size();
      }
    }
  }

  private static void writeTexts(DataOutputStream out, byte[][] texts) throws IOException {
    int place = 0;
    for (byte[] text : texts) {
      out.writeInt(place);
      place += text.length;
    }
    out.writeInt(place);
    for (byte[] text : texts) {
      out.write(text);
    }
  }

  /// Every key's and translation's text once, sorted as unsigned bytes.
  private static byte[][] texts(Map<String, List<DictionaryTable.Translation>> entries) {
    SortedSet<String> texts = new TreeSet<>(entries.keySet());
    for (List<DictionaryTable.Translation> translations : entries.values()) {
      translations.forEach(translation -> texts.add(String.join(" ", translation.words())));
    }
    byte[][] bytes =
        texts.stream().map(t -> t.getBytes(StandardCharsets.UTF_8)).toArray(byte[][]::new);
    Arrays.sort(bytes, Arrays::compareUnsigned);
    return bytes;
  }

  private static int number(byte[][] texts, String text) {
    return Arrays.binarySearch(
        texts, text.getBytes(StandardCharsets.UTF_8), Arrays::compareUnsigned);
  }
}
