package dev.beleg.retrieval.index;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;

/// The file of an article as it was when it was indexed.
///
/// @param size in bytes
/// @param modified the file's time of modification
/// @param sha256 the hash of its bytes, 64 lower-case hexadecimal digits
/// @param seen when the bytes were read
public record FileState(long size, Instant modified, String sha256, Instant seen) {

  /// {@return the hash of a file's bytes}
  public static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
