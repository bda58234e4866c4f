package dev.beleg.bot.store;

import java.io.IOException;
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
    Path part = StateFolder.beside(target, ".part");
    try {
      Sqlite.prepare(folder);
      Files.deleteIfExists(part);
      StateCheck check = new StateCheck(folder, Migrations.LOCATIONS);
      copy(folder.state(), part);
      check.check(part);
      StateFolder.flush(part);
      Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException | JdbiException | FlywayException failure) {
      throw StateFile.unusable(folder, failure);
    }
  }

  private static void copy(Path state, Path target) {
    try (Handle sql = Sqlite.open(state, Sqlite.reading())) {
      sql.createUpdate("VACUUM INTO :target").bind("target", target.toString()).execute();
    }
  }

  /// Puts a backup in the place of the state. The state that was there is kept beside it.
  ///
  /// @param data the data folder, which no process has open
  /// @param backup a file that [#backup] wrote
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
    folder.clearTheMaking();
    Files.copy(backup, folder.inTheMaking());
    StateCheck check = new StateCheck(folder, Migrations.LOCATIONS);
    try {
      check.check(folder.inTheMaking());
      check.make(folder.inTheMaking());
    } catch (StateUnusable | JdbiException | FlywayException failure) {
      folder.clearTheMaking();
      throw new StateUnusable(
          backup + " is no whole backup of a state; nothing was changed", failure);
    }
    folder.mark();
    boolean there = folder.hasState();
    Path aside = folder.setAside("state.db.replaced-" + MOMENT.format(now));
    folder.adopt();
    return there ? Optional.of(aside) : Optional.empty();
  }
}
