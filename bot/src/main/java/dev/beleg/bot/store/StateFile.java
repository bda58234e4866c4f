package dev.beleg.bot.store;

import dev.beleg.bot.chat.ChatSettings;
import dev.beleg.bot.chat.ConversationRules;
import dev.beleg.bot.chat.InstallationStore;
import dev.beleg.bot.chat.Stores;
import dev.beleg.bot.digest.DigestStore;
import dev.beleg.bot.digest.HeadlineStore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Path;
import java.util.List;
import org.flywaydb.core.api.FlywayException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;

/// The state of all chats in one SQLite file, `state.db` in the data folder, open for this process
/// alone.
public final class StateFile implements AutoCloseable {

  /// What was found at the opening.
  public enum Opening {
    /// There was none, and none had been there: a first start.
    CREATED,
    /// It was there.
    FOUND,
    /// It was there in an older form and was brought up to date; the older file is kept beside it.
    MIGRATED
  }

  /// What an opening would find.
  public enum Condition {
    /// There is none, and none has been there.
    ABSENT,
    /// It is whole and in the form that this program knows.
    CURRENT,
    /// It is whole and in an older form, which the next opening brings up to date.
    OLDER
  }

  private final StateLock lock;
  private final Transactions transactions;
  private final Stores stores;
  private final DigestStore digests;
  private final HeadlineStore headlines;
  private final InstallationStore installations;
  private final Opening opening;

  private StateFile(StateLock lock, Handle connection, Opening opening, Rules rules) {
    this.lock = lock;
    this.opening = opening;
    this.transactions = new Transactions(connection);
    this.stores = Tables.over(transactions, rules);
    this.digests = new DigestTable(transactions);
    this.headlines = new HeadlineTable(transactions);
    this.installations = new InstallationTable(transactions);
  }

  /// What the state goes by.
  ///
  /// @param conversations how much of a conversation is kept
  /// @param unchosen what holds in a chat that has chosen nothing
  public record Rules(ConversationRules conversations, ChatSettings unchosen) {

    /// What holds where the operator decides nothing.
    public static final Rules DEFAULT = new Rules(ConversationRules.DEFAULT, ChatSettings.DEFAULT);
  }

  /// Opens the state, or creates it where none has ever been.
  ///
  /// @param data the data folder
  /// @param rules what it goes by
  /// @throws StateUnusable if it is lost, damaged, of a newer program, open in another process or
  ///   cannot be written
  public static StateFile open(Path data, Rules rules) {
    return open(data, rules, Migrations.LOCATIONS);
  }

  static StateFile open(Path data, Rules rules, List<String> migrations) {
    StateFolder folder = new StateFolder(data);
    try {
      folder.create();
      StateLock lock = StateLock.take(folder);
      try {
        folder.clearUnfinished();
        Sqlite.prepare(folder);
        Opening opening = new StateCheck(folder, migrations).bringUpToDate();
        return new StateFile(lock, Sqlite.open(folder.state(), Sqlite.durable()), opening, rules);
      } catch (RuntimeException | IOException | Error failure) {
        lock.close();
        throw failure;
      }
    } catch (IOException | JdbiException | FlywayException failure) {
      throw unusable(folder, failure);
    }
  }

  /// Looks at the state as it is, whether a process has it open or not; nothing in it is changed.
  ///
  /// @param data the data folder
  /// @throws StateUnusable if it is lost, damaged, of a newer program or cannot be read
  public static Condition look(Path data) {
    return look(data, Migrations.LOCATIONS);
  }

  static Condition look(Path data, List<String> migrations) {
    StateFolder folder = new StateFolder(data);
    try {
      if (folder.hasState()) {
        Sqlite.prepare(folder);
      }
      return new StateCheck(folder, migrations).look();
    } catch (IOException | JdbiException | FlywayException failure) {
      throw unusable(folder, failure);
    }
  }

  static StateUnusable unusable(StateFolder folder, Exception failure) {
    String said = String.valueOf(failure.getMessage()).lines().findFirst().orElse("");
    String reason = failure instanceof AccessDeniedException ? said + ": no permission" : said;
    return new StateUnusable(
        ("the state in %s cannot be used (%s); check that its files belong to this user and can be"
                + " written, and that the disk has room")
            .formatted(folder.folder(), reason),
        failure);
  }

  /// {@return what was found}
  public Opening opening() {
    return opening;
  }

  /// {@return the stores; usable until this is closed}
  public Stores stores() {
    return stores;
  }

  /// {@return the subscriptions; usable until this is closed}
  public DigestStore digests() {
    return digests;
  }

  /// {@return the lines about events; usable until this is closed}
  public HeadlineStore headlines() {
    return headlines;
  }

  /// {@return where apps are installed; usable until this is closed}
  public InstallationStore installations() {
    return installations;
  }

  @Override
  public void close() {
    transactions.close();
    try {
      lock.close();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot release the state", e);
    }
  }
}
