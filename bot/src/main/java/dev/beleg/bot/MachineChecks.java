package dev.beleg.bot;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;

/// The checks of `doctor` that look at the machine.
final class MachineChecks {

  private static final int JDK = 25;
  private static final long LEAST_SPACE = 200_000_000;

  /// No right clock shows a time before this: the first version was written then.
  private static final Instant FIRST_VERSION = Instant.parse("2026-01-01T00:00:00Z");

  private MachineChecks() {}

  static Finding jdk() {
    int version = Runtime.version().feature();
    String text = Runtime.version() + " in " + System.getProperty("java.home");
    return version >= JDK
        ? Finding.ok("jdk", text)
        : Finding.mend("jdk", text + "; install a JDK " + JDK + " or newer");
  }

  static Finding disk(Path folder) {
    Path existing = folder;
    while (!Files.exists(existing) && existing.getParent() != null) {
      existing = existing.getParent();
    }
    try {
      long space = Files.getFileStore(existing).getUsableSpace();
      String text = space / 1_000_000 + " MB free for " + folder;
      return space >= LEAST_SPACE
          ? writable(existing, text)
          : Finding.mend("disk", text + "; make room or choose another --data");
    } catch (IOException e) {
      return Finding.mend("disk", folder + " cannot be looked at (" + e + ")");
    }
  }

  private static Finding writable(Path folder, String text) {
    return Files.isWritable(folder)
        ? Finding.ok("disk", text)
        : Finding.mend("disk", "no right to write to " + folder + "; choose another --data");
  }

  /// File names and arguments reach the program in the locale's encoding.
  static Finding encoding() {
    String encoding = System.getProperty("sun.jnu.encoding", "unknown");
    return encoding.equalsIgnoreCase("UTF-8")
        ? Finding.ok("encoding", "UTF-8")
        : Finding.mend(
            "encoding",
            "file names and arguments are read as " + encoding + "; set LC_ALL=C.UTF-8");
  }

  /// A clock that is behind the newest article would date everything wrongly.
  static Finding clock(InstantSource clock, Optional<LocalDate> newest) {
    Instant now = clock.instant();
    LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
    if (now.isBefore(FIRST_VERSION)) {
      return Finding.mend("clock", now + " cannot be right; set the clock (timedatectl)");
    }
    return newest
        .filter(day -> day.isAfter(today.plusDays(1)))
        .map(day -> Finding.hint("clock", now + " is before the newest article, " + day))
        .orElseGet(() -> Finding.ok("clock", now.toString()));
  }
}
