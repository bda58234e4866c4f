package dev.beleg.bot.store;

import java.nio.file.Path;
import org.jdbi.v3.core.Handle;

/// What processes that were ended anywhere have left in the state of an update.
///
/// @param file the state
public record LeftState(Path file) {

  /// An update that as many processes died of is given up, and its sender told.
  private static final int MOST_ATTEMPTS = 3;

  /// {@return whether so many processes began to answer that no other does}
  public boolean isGivenUp(String key) {
    return number("SELECT attempts FROM inbox WHERE key = :key", key) > MOST_ATTEMPTS;
  }

  /// {@return whether one message answers the update}
  public boolean isTold(String key) {
    return number(
            "SELECT count(*) FROM outbox JOIN inbox ON answered = sequence WHERE key = :key", key)
        == 1;
  }

  /// {@return whether two processes in a row ended while they sent the answer, so that nobody knows
  /// whether it arrived and it is not sent a third time}
  public boolean isKnownToBeLost(String key) {
    return number(
            """
            SELECT count(*) FROM outbox JOIN inbox ON answered = sequence
            WHERE key = :key AND state = 'lost' AND repeat = 1
            """,
            key)
        == 1;
  }

  private int number(String query, String key) {
    try (Handle sql = Sqlite.open(file, Sqlite.reading())) {
      return sql.createQuery(query).bind("key", key).mapTo(Integer.class).one();
    }
  }
}
