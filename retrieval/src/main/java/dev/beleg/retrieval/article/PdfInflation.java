package dev.beleg.retrieval.article;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.InflaterInputStream;

/// Tells how much room the compressed parts of a PDF take, before anything unpacks them.
final class PdfInflation {

  /// A page of a scan in colours takes less.
  static final long LARGEST = 64L << 20;

  /// All parts together, so that looking ends soon.
  private static final long ALL = 512L << 20;

  /// What is packed twice or thrice is looked at as deeply.
  private static final int DEEPEST = 3;

  private static final byte[] STREAM = "stream".getBytes(StandardCharsets.US_ASCII);

  private final byte[] file;
  private long sum;

  private PdfInflation(byte[] file) {
    this.file = file;
  }

  /// {@return whether a part, or all of them, would take too much}
  static boolean isTooMuch(byte[] file) {
    return new PdfInflation(file).isTooMuch();
  }

  private boolean isTooMuch() {
    for (int at = 0; at + STREAM.length < file.length; at++) {
      if (isStream(at) && isTooMuch(afterLineBreak(at + STREAM.length))) {
        return true;
      }
    }
    return false;
  }

  private boolean isStream(int at) {
    for (int i = 0; i < STREAM.length; i++) {
      if (file[at + i] != STREAM[i]) {
        return false;
      }
    }
    return at == 0 || file[at - 1] != 'd';
  }

  private int afterLineBreak(int at) {
    int behind = at;
    while (behind < file.length && (file[behind] == '\r' || file[behind] == '\n')) {
      behind++;
    }
    return behind;
  }

  private boolean isTooMuch(int from) {
    long size = LARGEST;
    for (int times = 1; times <= DEEPEST && size > 0; times++) {
      size = size(from, times);
      if (size > LARGEST || sum > ALL) {
        return true;
      }
    }
    return false;
  }

  /// {@return how large a part is once unpacked so often; 0 where it is not packed so}
  private long size(int from, int times) {
    InputStream part = new ByteArrayInputStream(file, from, file.length - from);
    for (int i = 0; i < times; i++) {
      part = new InflaterInputStream(part);
    }
    byte[] buffer = new byte[1 << 14];
    long size = 0;
    try {
      int read = part.read(buffer);
      while (read > 0 && size <= LARGEST) {
        size += read;
        read = part.read(buffer);
      }
    } catch (IOException _) {
      // It ends here, or is not packed.
    }
    sum += size;
    return size;
  }
}
