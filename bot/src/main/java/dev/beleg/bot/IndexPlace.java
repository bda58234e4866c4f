package dev.beleg.bot;

import dev.beleg.bot.config.Settings;
import dev.beleg.retrieval.ingest.ArticleFolder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// Where in the data folder the index of a corpus lies.
///
/// Each corpus of one folder has its own, so that asking another folder does not throw away the
/// index of the first: `/home/ana/news` → `data/index/news-1f0c9d3a`. The named collections share
/// one, `data/index/collections`, whichever folders they have.
final class IndexPlace {

  private static final int DIGITS = 8;

  private IndexPlace() {}

  static Path of(Settings.Folders folders) {
    return folders.data().resolve("index").resolve(name(folders.corpus().folders().getFirst()));
  }

  /// {@return where the vectors of its passages lie}
  static Path vectors(Settings.Folders folders) {
    return folders.data().resolve("vectors").resolve(name(folders.corpus().folders().getFirst()));
  }

  private static String name(ArticleFolder first) {
    if (!first.name().isEmpty()) {
      return "collections";
    }
    Path name = first.path().getFileName();
    String digest = sha256(first.path().toString()).substring(0, DIGITS);
    return (name == null ? "" : name + "-") + digest;
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
