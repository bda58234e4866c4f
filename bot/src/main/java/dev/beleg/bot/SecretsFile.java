package dev.beleg.bot;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// A file of environment variables that only its owner may read, as shells, systemd and containers
/// take it.
final class SecretsFile {

  private static final Set<PosixFilePermission> OWNER =
      PosixFilePermissions.fromString("rw-------");

  private SecretsFile() {}

  /// Writes the file, in place of an older one.
  static void write(Path file, Map<String, String> variables) throws IOException {
    Files.deleteIfExists(file);
    Files.createFile(file, permissions(file));
    String lines =
        new TreeMap<>(variables)
            .entrySet().stream()
                .map(it -> it.getKey() + "=" + it.getValue() + "\n")
                .collect(Collectors.joining());
    Files.write(file, lines.getBytes(StandardCharsets.UTF_8), StandardOpenOption.WRITE);
  }

  private static FileAttribute<?>[] permissions(Path file) {
    return file.getFileSystem().supportedFileAttributeViews().contains("posix")
        ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(OWNER)}
        : new FileAttribute<?>[0];
  }
}
