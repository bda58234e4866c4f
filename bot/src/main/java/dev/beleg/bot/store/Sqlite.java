package dev.beleg.bot.store;

import java.io.IOException;
import java.nio.file.Path;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.sqlite.SQLiteConfig;

/// How the state file is opened.
final class Sqlite {

  /// Says in the file's header whose file it is: `Belg`
  /// (sqlite.org/pragma.html#pragma_application_id).
  static final int APPLICATION = 0x42656c67;

  private static final String LIBRARY_FOLDER = "org.sqlite.tmpdir";
  private static final int PATIENCE_MILLISECONDS = 5_000;

  private Sqlite() {}

  /// Lets the native library be unpacked in the data folder instead of one that all share, where
  /// those of killed processes pile up. Only the first state that a process opens decides.
  static synchronized void prepare(StateFolder folder) throws IOException {
    if (System.getProperty(LIBRARY_FOLDER) == null) {
      folder.clearNativeLibraries();
      System.setProperty(LIBRARY_FOLDER, folder.nativeLibrary().toString());
    }
  }

  static String url(Path file) {
    return "jdbc:sqlite:" + file;
  }

  /// A connection whose commits have reached the disk when they return. What is deleted is
  /// overwritten.
  static SQLiteConfig durable() {
    SQLiteConfig config = new SQLiteConfig();
    config.setJournalMode(SQLiteConfig.JournalMode.WAL);
    config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
    config.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
    config.setBusyTimeout(PATIENCE_MILLISECONDS);
    config.enforceForeignKeys(true);
    config.setTempStore(SQLiteConfig.TempStore.MEMORY);
    config.setPragma(SQLiteConfig.Pragma.SECURE_DELETE, "true");
    return config;
  }

  /// A connection that changes nothing.
  static SQLiteConfig reading() {
    SQLiteConfig config = new SQLiteConfig();
    config.setReadOnly(true);
    config.setBusyTimeout(PATIENCE_MILLISECONDS);
    return config;
  }

  static Handle open(Path file, SQLiteConfig config) {
    return Jdbi.create(() -> config.createConnection(url(file))).open();
  }
}
