package dev.beleg.bot.store;

import dev.beleg.bot.chat.InstallationStore;
import dev.beleg.bot.chat.Stores;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.flywaydb.core.api.FlywayException;
import org.jdbi.v3.core.JdbiException;

/// The state of the chats as somebody looks at it who changes nothing, also while a process has it
/// open.
public final class StateReading implements AutoCloseable {

  private final Transactions transactions;
  private final Stores stores;

  private StateReading(Transactions transactions) {
    this.transactions = transactions;
    this.stores = Tables.over(transactions, StateFile.Rules.DEFAULT);
  }

  /// Opens the state.
  ///
  /// @param data the data folder
  /// @return empty where there is none, and none has been there
  /// @throws StateUnusable if it is lost, damaged, of another version or cannot be read
  public static Optional<StateReading> open(Path data) {
    StateFolder folder = new StateFolder(data);
    try {
      return switch (StateFile.look(data)) {
        case ABSENT -> Optional.empty();
        case OLDER ->
            throw new StateUnusable(
                folder.state() + " is of an older version; the next start of the chats updates it");
        case CURRENT -> {
          Sqlite.prepare(folder);
          yield Optional.of(
              new StateReading(new Transactions(Sqlite.open(folder.state(), Sqlite.reading()))));
        }
      };
    } catch (IOException | JdbiException | FlywayException failure) {
      throw StateFile.unusable(folder, failure);
    }
  }

  /// {@return the stores, to be read alone; usable until this is closed}
  public Stores stores() {
    return stores;
  }

  /// {@return where apps are installed, to be read alone; usable until this is closed}
  public InstallationStore installations() {
    return new InstallationTable(transactions);
  }

  @Override
  public void close() {
    transactions.close();
  }
}
