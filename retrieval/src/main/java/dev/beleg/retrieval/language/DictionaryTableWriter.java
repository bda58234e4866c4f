package dev.beleg.retrieval.language;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.stream.IntStream;

/// Gathers the entries of a [DictionaryTable] and writes its file. Not safe for use by several
/// threads.
public final class DictionaryTableWriter {

  private final TextNumbers texts = new TextNumbers();

  /// For each text where its translations begin and end; equal for a text that is no key.
  private int[] starts = new int[1 << 10];

  private int[] ends = new int[1 << 10];
  private int[] translations = new int[1 << 10];
  private byte[] weights = new byte[1 << 10];
  private int keys;
  private int count;
  private int current = -1;

  /// Makes an empty table.
  public DictionaryTableWriter() {}

  /// Begins an entry.
  ///
  /// @param text the key, its words parted by single spaces; each key once
  public void key(String text) {
    current = number(text);
    keys++;
    starts[current] = count;
    ends[current] = count;
  }

  /// Adds a translation to the entry that was begun last, the commonest first.
  ///
  /// @param text the translation, its words parted by single spaces
  /// @param weight how common it is, 1 for the commonest, above 0
  public void translation(String text, double weight) {
    int number = number(text);
    if (count == translations.length) {
      translations = Arrays.copyOf(translations, count * 2);
      weights = Arrays.copyOf(weights, count * 2);
    }
    translations[count] = number;
    weights[count] = (byte) Math.clamp(Math.round(weight * 255), 1, 255);
    count++;
    ends[current] = count;
  }

  private int number(String text) {
    int number = texts.number(text);
    if (number == starts.length) {
      starts = Arrays.copyOf(starts, starts.length * 2);
      ends = Arrays.copyOf(ends, ends.length * 2);
    }
    return number;
  }

  /// Writes the table; readers see the whole file or none.
  public void write(Path path) throws IOException {
    Path half = path.resolveSibling(path.getFileName() + ".half");
    try (DataOutputStream out =
        new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(half), 1 << 16))) {
      write(out, new Sorted(texts));
    }
    Files.move(half, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  /// The texts' bytes by their numbers, with the order to write them in.
  private static final class Sorted {
    private final byte[][] bytes;
    private final int[] order;

    Sorted(TextNumbers texts) {
      bytes =
          IntStream.range(0, texts.size())
              .mapToObj(number -> texts.text(number).getBytes(StandardCharsets.UTF_8))
              .toArray(byte[][]::new);
      order =
          IntStream.range(0, bytes.length)
              .boxed()
              .sorted((one, other) -> Arrays.compareUnsigned(bytes[one], bytes[other]))
              .mapToInt(Integer::intValue)
              .toArray();
    }

    /// {@return each text's place in the order, by its number}
    int[] places() {
      int[] places = new int[order.length];
      for (int place = 0; place < order.length; place++) {
        places[order[place]] = place;
      }
      return places;
    }
  }

  private void write(DataOutputStream out, Sorted sorted) throws IOException {
    out.writeInt(DictionaryTable.MAGIC);
    out.writeInt(keys);
    out.writeInt(texts.size());
    out.writeInt(count);
    writeKeys(out, sorted);
    writeTexts(out, sorted);
    writeTranslations(out, sorted);
  }

  private void writeKeys(DataOutputStream out, Sorted sorted) throws IOException {
    int written = 0;
    for (int place = 0; place < sorted.order.length; place++) {
      int number = sorted.order[place];
      if (ends[number] > starts[number]) {
        out.writeInt(place);
        out.writeInt(written);
        written += ends[number] - starts[number];
      }
    }
  }

  private static void writeTexts(DataOutputStream out, Sorted sorted) throws IOException {
    int start = 0;
    for (int number : sorted.order) {
      out.writeInt(start);
      start += sorted.bytes[number].length;
    }
    out.writeInt(start);
    for (int number : sorted.order) {
      out.write(sorted.bytes[number]);
    }
  }

  private void writeTranslations(DataOutputStream out, Sorted sorted) throws IOException {
    int[] places = sorted.places();
    for (int number : sorted.order) {
      for (int i = starts[number]; i < ends[number]; i++) {
        out.writeInt(places[translations[i]]);
        out.writeByte(weights[i]);
      }
    }
  }
}
