package dev.beleg.bot;

import dev.beleg.bot.config.Settings;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// Where in the data folder the index of a corpus folder lies.
///
/// Each corpus has its own, so that asking another folder does not throw away the index of the
/// first: `/home/ana/news` → `data/index/news-1f0c9d3a`.
final class IndexPlace {

  private static final int DIGITS = 8;

  private IndexPlace() {}

  static Path of(Settings.Folders folders) {
    Path name = folders.corpus().getFileName();
    String digest = sha256(folders.corpus().toString()).substring(0, DIGITS);
    return folders.data().resolve("index").resolve((name == null ? "" : name + "-") + digest);
  }

  private static String sha256(String text) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
