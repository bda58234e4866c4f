package dev.beleg.bot.store;

import dev.beleg.bot.store.StateFile.Condition;
import dev.beleg.bot.store.StateFile.Opening;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;
import org.sqlite.SQLiteDataSource;

/// Decides what the state file is, before anything is read from it or written to it.
final class StateCheck {

  private final StateFolder folder;
  private final List<String> migrations;

  StateCheck(StateFolder folder, List<String> migrations) {
    this.folder = folder;
    this.migrations = migrations;
  }

  /// Creates the state, or checks it and brings it to the form that this program knows.
  ///
  /// @throws StateUnusable if it is not what it should be
  Opening bringUpToDate() throws IOException {
    Opening opening =
        switch (look()) {
          case ABSENT -> create();
          case CURRENT -> Opening.FOUND;
          case OLDER -> migrate();
        };
    folder.mark();
    return opening;
  }

  /// {@return what there is}
  ///
  /// @throws StateUnusable if it is not what it should be
  Condition look() throws IOException {
    if (!Files.exists(folder.state())) {
      refuseIfLost();
      return Condition.ABSENT;
    }
    check(folder.state());
    return migrations(folder.state()).isPending() ? Condition.OLDER : Condition.CURRENT;
  }

  private void refuseIfLost() {
    if (folder.isMarked()) {
      throw new StateUnusable(
          "%s is missing; %s, or delete state.marker beside it to begin anew without what was there"
              .formatted(folder.state(), restore()));
    }
  }

  private Opening create() throws IOException {
    adopt(folder.inTheMaking());
    return Opening.CREATED;
  }

  private static String restore() {
    return "bring a backup back with './beleg restore FILE'";
  }

  /// Checks a file for what a state must be.
  ///
  /// @throws StateUnusable if it is something else, damaged or of a newer program
  void check(Path file) throws IOException {
    if (Files.size(file) == 0) {
      throw new StateUnusable(file + " is empty; " + restore());
    }
    try (Handle sql = Sqlite.open(file, Sqlite.reading())) {
      int application = number(sql, "PRAGMA application_id");
      if (application != Sqlite.APPLICATION) {
        throw new StateUnusable(file + " is no state of Beleg; " + restore());
      }
      List<String> found = sql.createQuery("PRAGMA integrity_check").mapTo(String.class).list();
      if (!found.equals(List.of("ok"))) {
        throw new StateUnusable(file + " is damaged (" + found.getFirst() + "); " + restore());
      }
    } catch (JdbiException failure) {
      throw damagedOrUnreadable(file, failure);
    }
    if (migrations(file).isNewer()) {
      throw new StateUnusable(
          file + " was written by a newer version of Beleg; use that version, or " + restore());
    }
  }

  private StateUnusable damagedOrUnreadable(Path file, Exception failure) {
    return Files.isReadable(file)
        ? new StateUnusable(
            "%s is damaged (%s); %s".formatted(file, reason(failure), restore()), failure)
        : StateFile.unusable(folder, failure);
  }

  private static String reason(Throwable failure) {
    Throwable cause = failure.getCause() == null ? failure : failure.getCause();
    return String.valueOf(cause.getMessage()).lines().findFirst().orElse("");
  }

  private static int number(Handle sql, String query) {
    return sql.createQuery(query).mapTo(Integer.class).one();
  }

  /// Migrates a copy and puts it in place of the state once it is whole, so that a process that
  /// ends meanwhile leaves the old form.
  private Opening migrate() throws IOException {
    emptyLog(folder.state());
    Files.copy(
        folder.state(),
        StateFolder.beside(folder.state(), ".before-update"),
        StandardCopyOption.REPLACE_EXISTING);
    Path making = folder.inTheMaking();
    Files.copy(folder.state(), making, StandardCopyOption.REPLACE_EXISTING);
    adopt(making);
    return Opening.MIGRATED;
  }

  /// Gives a file of our own the tables and puts it in the place of the state, or deletes it.
  private void adopt(Path making) throws IOException {
    try {
      make(making);
      folder.adopt(making);
    } finally {
      StateFolder.discard(making);
    }
  }

  /// What is only in the log would be missing in a copy, and a log that stays would be applied to
  /// another file.
  static void emptyLog(Path state) throws IOException {
    try (Handle sql = Sqlite.open(state, Sqlite.durable())) {
      sql.createQuery("PRAGMA wal_checkpoint(TRUNCATE)").mapToMap().list();
    }
    Path log = StateFolder.beside(state, "-wal");
    if (Files.exists(log) && Files.size(log) > 0) {
      throw new StateUnusable(
          state + " is being read by another process; try again when it has ended");
    }
  }

  /// Gives a file the tables that this program knows.
  void make(Path file) {
    migrations(file).run();
    try (Handle sql = Sqlite.open(file, Sqlite.durable())) {
      sql.execute("PRAGMA application_id = " + Sqlite.APPLICATION);
    }
  }

  private Migrations migrations(Path file) {
    SQLiteDataSource source = new SQLiteDataSource(Sqlite.durable());
    source.setUrl(Sqlite.url(file));
    return new Migrations(source, migrations);
  }
}
