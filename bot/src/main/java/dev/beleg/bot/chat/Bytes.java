package dev.beleg.bot.chat;

import java.util.Arrays;

/// The content of a picture or of another file.
public final class Bytes {

  private final byte[] bytes;

  /// Keeps a content.
  ///
  /// @param bytes the file's bytes; copied
  public Bytes(byte[] bytes) {
    this.bytes = bytes.clone();
  }

  /// {@return the file's bytes; a copy}
  public byte[] bytes() {
    return bytes.clone();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Bytes those && Arrays.equals(bytes, those.bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }

  @Override
  public String toString() {
    return "Bytes[" + bytes.length + " bytes]";
  }
}
