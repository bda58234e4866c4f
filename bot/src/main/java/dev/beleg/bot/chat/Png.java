package dev.beleg.bot.chat;

import java.util.Arrays;

/// A picture in PNG form.
public final class Png {

  private final byte[] bytes;

  /// Makes a picture.
  ///
  /// @param bytes the file's bytes; copied
  public Png(byte[] bytes) {
    this.bytes = bytes.clone();
  }

  /// {@return the file's bytes; a copy}
  public byte[] bytes() {
    return bytes.clone();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Png png && Arrays.equals(bytes, png.bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }

  @Override
  public String toString() {
    return "Png[" + bytes.length + " bytes]";
  }
}
