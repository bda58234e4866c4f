package dev.beleg.retrieval.language;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// The compiled translations of one language into another, mapped into memory from its file.
///
/// Keys and translations are words in whatever form the compiler gave them, several words parted by
/// single spaces. Looking up is a binary search over the sorted keys; nothing is loaded beforehand.
/// Safe for use by several threads.
///
/// The file, in big-endian numbers: the count of keys and of translations' words; for each key the
/// place of its text and of its translations; for each translation's text its place; then the
/// texts; then the translations as pairs of a text's number and a weight in 1/255.
public final class DictionaryTable {

  /// A translation.
  ///
  /// @param words the translation's words
  /// @param weight how common it is, 1 for the commonest of its key, above 0
  public record Translation(List<String> words, double weight) {

    public Translation {
      words = List.copyOf(words);
    }
  }

  static final int MAGIC = 0x42444331;
  static final int HEAD = 16;

  private final ByteBuffer file;
  private final int keys;
  private final int texts;
  private final int translations;
  private final int textsStart;

  private DictionaryTable(ByteBuffer file) {
    this.file = file;
    this.keys = file.getInt(4);
    this.texts = file.getInt(8);
    this.translations = file.getInt(12);
    this.textsStart = textPlaces() + 4 * (texts + 1);
  }

  /// Maps a table's file; it stays mapped for the life of the process.
  ///
  /// @throws IOException if it cannot be read or is no table
  public static DictionaryTable open(Path path) throws IOException {
    try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
      long size = channel.size();
      if (size < HEAD || size > Integer.MAX_VALUE) {
        throw new IOException("no dictionary table: " + path);
      }
      ByteBuffer file = channel.map(FileChannel.MapMode.READ_ONLY, 0, size);
      if (!isWhole(file)) {
        throw new IOException("no whole dictionary table: " + path);
      }
      return new DictionaryTable(file);
    }
  }

  /// The counts in the head must fit the file before anything is looked up by them.
  private static boolean isWhole(ByteBuffer file) {
    long keys = file.getInt(4);
    long texts = file.getInt(8);
    long translations = file.getInt(12);
    long textsStart = HEAD + 8 * keys + 4 * (texts + 1);
    boolean fits = keys >= 0 && texts >= 0 && translations >= 0 && textsStart <= file.limit();
    return fits
        && file.getInt(0) == MAGIC
        && textsStart + file.getInt((int) textsStart - 4) + 5 * translations == file.limit();
  }

  /// {@return the number of keys}
  public int size() {
    return keys;
  }

  /// {@return the translations of a key, the commonest first; empty if it is unknown}
  public List<Translation> translations(String key) {
    int at = find(key.getBytes(StandardCharsets.UTF_8));
    if (at < 0) {
      return List.of();
    }
    int from = keyEntry(at, 1);
    int to = at + 1 < keys ? keyEntry(at + 1, 1) : translations;
    List<Translation> found = new ArrayList<>(to - from);
    for (int i = from; i < to; i++) {
      found.add(translation(i));
    }
    return found;
  }

  private Translation translation(int number) {
    int at = translationsStart() + 5 * number;
    String text = new String(text(file.getInt(at)), StandardCharsets.UTF_8);
    int weight = Byte.toUnsignedInt(file.get(at + 4));
    return new Translation(Arrays.asList(text.split(" ")), weight / 255.0);
  }

  private int find(byte[] key) {
    int low = 0;
    int high = keys - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      int order = compare(keyEntry(middle, 0), key);
      if (order == 0) {
        return middle;
      }
      if (order < 0) {
        low = middle + 1;
      } else {
        high = middle - 1;
      }
    }
    return -1;
  }

  private int compare(int number, byte[] key) {
    int start = textsStart + file.getInt(textPlaces() + 4 * number);
    int length = textsStart + file.getInt(textPlaces() + 4 * (number + 1)) - start;
    int common = Math.min(length, key.length);
    for (int i = 0; i < common; i++) {
      int order = Byte.toUnsignedInt(file.get(start + i)) - Byte.toUnsignedInt(key[i]);
      if (order != 0) {
        return order;
      }
    }
    return length - key.length;
  }

  private int keyEntry(int key, int column) {
    return file.getInt(HEAD + 8 * key + 4 * column);
  }

  private byte[] text(int number) {
    int start = file.getInt(textPlaces() + 4 * number);
    int end = file.getInt(textPlaces() + 4 * (number + 1));
    byte[] text = new byte[end - start];
    file.get(textsStart + start, text);
    return text;
  }

  private int textPlaces() {
    return HEAD + 8 * keys;
  }

  private int translationsStart() {
    return textsStart + file.getInt(textPlaces() + 4 * texts);
  }
}
