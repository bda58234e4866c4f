package dev.beleg.bot.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.flywaydb.core.api.FlywayException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;

/// Copies of the state file to keep elsewhere, and the way back.
public final class StateBackup {

  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("yyyyMMdd-HHmmssSSS").withZone(ZoneOffset.UTC);

  private StateBackup() {}

  /// Writes all that is in the state now into one file, whether a process has it open or not. The
  /// file is there whole or not at all.
  ///
  /// @param data the data folder
  /// @param target the file to write, which is not there yet
  /// @throws StateUnusable if there is no state, it is damaged, or the file is there or cannot be
  ///   written
  public static void backup(Path data, Path target) {
    StateFolder folder = new StateFolder(data);
    if (!Files.exists(folder.state())) {
      throw new StateUnusable("there is no state in " + data + " to back up");
    }
    if (Files.exists(target)) {
      throw new StateUnusable(target + " is there already; name a file that is not");
    }
    Path part = part(target);
    try {
      Sqlite.prepare(folder);
      StateCheck check = new StateCheck(folder, Migrations.LOCATIONS);
      copy(folder.state(), part);
      check.check(part);
      StateFolder.flush(part);
      Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException | JdbiException | FlywayException failure) {
      throw StateFile.unusable(folder, failure);
    } finally {
      discard(part);
    }
  }

  /// An empty file beside the target that nobody else has.
  private static Path part(Path target) {
    Path folder = target.toAbsolutePath().getParent();
    if (folder == null || !Files.isDirectory(folder)) {
      throw new StateUnusable("there is no folder " + folder + " to write the backup into");
    }
    try {
      return Files.createTempFile(folder, target.getFileName() + "-", ".part");
    } catch (IOException failure) {
      throw new StateUnusable(
          "nothing can be written into %s (%s); name a file elsewhere"
              .formatted(folder, failure.getClass().getSimpleName()),
          failure);
    }
  }

  private static void discard(Path made) {
    try {
      StateFolder.discard(made);
    } catch (IOException failure) {
      throw new UncheckedIOException("cannot delete " + made, failure);
    }
  }

  private static void copy(Path state, Path target) {
    try (Handle sql = Sqlite.open(state, Sqlite.reading())) {
      sql.createUpdate("VACUUM INTO :target").bind("target", target.toString()).execute();
    }
  }

  /// Puts a backup in the place of the state, with the log (`-wal`) that may be beside it. The
  /// state that was there is kept beside it.
  ///
  /// @param data the data folder, which no process has open
  /// @param backup a file that [#backup] wrote, or a state that was set aside
  /// @param now names the file of the old state
  /// @return where the old state is now; empty where there was none
  /// @throws StateUnusable if the backup is not whole, or a process has the state open
  public static Optional<Path> restore(Path data, Path backup, Instant now) {
    StateFolder folder = new StateFolder(data);
    if (!Files.isRegularFile(backup)) {
      throw new StateUnusable("there is no file " + backup);
    }
    try {
      folder.create();
      try (StateLock _ = StateLock.take(folder)) {
        Sqlite.prepare(folder);
        return replace(folder, backup, now);
      }
    } catch (IOException | JdbiException | FlywayException failure) {
      throw StateFile.unusable(folder, failure);
    }
  }

  private static Optional<Path> replace(StateFolder folder, Path backup, Instant now)
      throws IOException {
    Path making = folder.inTheMaking();
    try {
      take(backup, making);
      make(folder, backup, making);
      folder.mark();
      boolean there = folder.hasState();
      Path aside = folder.setAside("state.db.replaced-" + MOMENT.format(now));
      folder.adopt(making);
      return there ? Optional.of(aside) : Optional.empty();
    } finally {
      StateFolder.discard(making);
    }
  }

  private static void take(Path backup, Path making) throws IOException {
    Files.copy(backup, making, StandardCopyOption.REPLACE_EXISTING);
    Path log = StateFolder.beside(backup, "-wal");
    if (Files.exists(log)) {
      Files.copy(log, StateFolder.beside(making, "-wal"));
    }
  }

  private static void make(StateFolder folder, Path backup, Path making) throws IOException {
    StateCheck check = new StateCheck(folder, Migrations.LOCATIONS);
    try {
      check.check(making);
      check.make(making);
      StateCheck.emptyLog(making);
    } catch (StateUnusable | JdbiException | FlywayException failure) {
      throw new StateUnusable(
          backup + " is no whole backup of a state; nothing was changed", failure);
    }
  }
}
