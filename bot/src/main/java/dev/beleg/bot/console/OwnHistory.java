package dev.beleg.bot.console;

import dev.beleg.bot.chat.PastedSecrets;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Set;
import org.jline.reader.impl.history.DefaultHistory;

/// Earlier lines in a file that only its owner may read, without the secrets pasted into them.
final class OwnHistory extends DefaultHistory {

  private static final Set<PosixFilePermission> OWNER =
      PosixFilePermissions.fromString("rw-------");

  private final Path file;

  OwnHistory(Path file) {
    this.file = file;
  }

  /// Erasing the lines takes the file away, so each line may be its first. None is kept where the
  /// file cannot be kept to its owner.
  @Override
  public void add(Instant time, String line) {
    if (isKeptToOwner()) {
      super.add(time, PastedSecrets.masked(line));
    }
  }

  private boolean isKeptToOwner() {
    boolean posix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
    try {
      if (posix && Files.exists(file)) {
        Files.setPosixFilePermissions(file, OWNER);
      } else if (posix) {
        Files.createFile(file, PosixFilePermissions.asFileAttribute(OWNER));
      }
      return true;
    } catch (IOException e) {
      return false;
    }
  }
}
