package dev.beleg.bot;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/// How much room the files of a folder take.
final class FolderSize {

  private FolderSize() {}

  /// {@return the bytes of the files in a folder; a file that goes while they are counted has none}
  static long of(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.mapToLong(FolderSize::size).sum();
    } catch (IOException | UncheckedIOException _) {
      return 0;
    }
  }

  private static long size(Path file) {
    try {
      return Files.size(file);
    } catch (IOException _) {
      return 0;
    }
  }
}
