package dev.beleg.bot.store;

import dev.beleg.bot.chat.StoreUnavailable;
import java.sql.SQLException;
import java.util.Set;
import java.util.stream.Stream;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/// What an exception of the database means.
final class SqlFailures {

  /// Codes that speak of the machine and not of the statement (sqlite.org/rescode.html).
  private static final Set<SQLiteErrorCode> MACHINE =
      Set.of(
          SQLiteErrorCode.SQLITE_BUSY,
          SQLiteErrorCode.SQLITE_LOCKED,
          SQLiteErrorCode.SQLITE_NOMEM,
          SQLiteErrorCode.SQLITE_READONLY,
          SQLiteErrorCode.SQLITE_INTERRUPT,
          SQLiteErrorCode.SQLITE_IOERR,
          SQLiteErrorCode.SQLITE_CORRUPT,
          SQLiteErrorCode.SQLITE_FULL,
          SQLiteErrorCode.SQLITE_CANTOPEN,
          SQLiteErrorCode.SQLITE_PROTOCOL,
          SQLiteErrorCode.SQLITE_PERM,
          SQLiteErrorCode.SQLITE_NOTADB);

  private static final int PRIMARY = 0xff;

  private SqlFailures() {}

  /// {@return whether trying the same again later may succeed}
  static boolean isUnavailable(Throwable failure) {
    return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
        .anyMatch(
            cause ->
                switch (cause) {
                  case StoreUnavailable _ -> true;
                  case SQLiteException sqlite -> isOfMachine(sqlite.getResultCode());
                  case SQLException other -> String.valueOf(other.getMessage()).contains("closed");
                  default -> false;
                });
  }

  private static boolean isOfMachine(SQLiteErrorCode code) {
    return MACHINE.stream().anyMatch(known -> known.code == (code.code & PRIMARY));
  }

  static RuntimeException translated(Throwable failure) {
    if (isUnavailable(failure)) {
      return new StoreUnavailable("the state cannot be read or written now", failure);
    }
    return new IllegalStateException("the state did not take a change", failure);
  }
}
