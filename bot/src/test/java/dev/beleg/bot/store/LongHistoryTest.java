package dev.beleg.bot.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.beleg.bot.chat.Outcome;
import dev.beleg.bot.chat.Samples;
import dev.beleg.bot.chat.Stores;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A state that has seen much: what is too old goes, and what is left is found as before.
class LongHistoryTest {

  /// Set `-Dbeleg.history-rows=1000000` for the whole.
  private static final int ROWS = Integer.getInteger("beleg.history-rows", 5_000);

  private static final long YESTERDAY = Samples.NOON.minus(Duration.ofDays(1)).toEpochMilli();
  private static final long LAST_MONTH = Samples.NOON.minus(Duration.ofDays(30)).toEpochMilli();

  @TempDir Path data;

  @Test
  void losesWhatIsOldAndGrowsNoFurther() throws IOException {
    fill("old", LAST_MONTH);
    fill("new", YESTERDAY);
    long before = size();
    prune();
    assertThat(rows("inbox")).isEqualTo(ROWS);
    assertThat(rows("outbox")).isEqualTo(ROWS);
    assertThat(rows("turn")).isEqualTo(ROWS);
    try (StateFile state = StateFile.open(data, StateFile.Rules.DEFAULT)) {
      Stores stores = state.stores();
      assertThat(stores.inbox().outcome(Samples.key("old1"))).isEmpty();
      assertThat(stores.inbox().outcome(Samples.key("new1"))).contains(Outcome.ANSWERED);
      assertThat(stores.inbox().accept(Samples.asked("new1", "a", "x"))).isEmpty();
      assertThat(stores.inbox().accept(Samples.asked("next", "a", "x"))).isPresent();
    }
    fill("more", YESTERDAY);
    assertThat(size()).isLessThan(before + before / 10);
  }

  /// What grows with the questions asked is not read through for one of them.
  @Test
  void findsByAnIndexWhateverItLooksFor() {
    fill("new", YESTERDAY);
    for (String statement :
        List.of(
            "SELECT outcome FROM inbox WHERE surface = 'sim' AND key = 'k' AND outcome IS NOT NULL",
            "UPDATE inbox SET attempts = attempts + 1 WHERE surface = 'sim' AND key = 'k'",
            "SELECT sequence, words, attempts FROM inbox WHERE outcome IS NULL ORDER BY sequence",
            "DELETE FROM inbox WHERE finished < 5",
            "SELECT * FROM outbox WHERE words IS NOT NULL ORDER BY id",
            "DELETE FROM outbox WHERE words IS NULL AND changed < 5",
            "SELECT * FROM turn WHERE surface = 's' AND chat = 'c' AND thread = '' ORDER BY id",
            "DELETE FROM turn WHERE at < 5",
            "DELETE FROM citation WHERE at < 5")) {
      assertThat(plan(statement)).as(statement).isNotEmpty().noneMatch(LongHistoryTest::readsAll);
    }
  }

  private static boolean readsAll(String step) {
    return step.startsWith("SCAN") && !step.contains("INDEX");
  }

  private void prune() {
    try (StateFile state = StateFile.open(data, StateFile.Rules.DEFAULT)) {
      long begun = System.nanoTime();
      Stores stores = state.stores();
      stores.inbox().prune(Samples.NOON.minus(Duration.ofDays(8)));
      stores.outbox().prune(Samples.NOON.minus(Duration.ofDays(8)));
      stores.conversations().prune(Samples.NOON.minus(Duration.ofDays(8)));
      System.out.printf(
          "%d rows of each table erased in %d ms%n",
          ROWS, Duration.ofNanos(System.nanoTime() - begun).toMillis());
    }
  }

  /// Writes the rows of answered questions as the engine leaves them.
  private void fill(String name, long at) {
    StateFile.open(data, StateFile.Rules.DEFAULT).close();
    try (Handle sql = Sqlite.open(data.resolve("state.db"), Sqlite.durable())) {
      sql.useTransaction(
          rows -> {
            insert(
                rows,
                name,
                at,
                "inbox (surface, key, attempts, outcome, finished)",
                "'sim', :name || n, 1, 'ANSWERED', :at");
            insert(
                rows,
                name,
                at,
                "outbox (surface, chat, thread, language, state, due, repeat, changed)",
                "'sim', 'c' || n % 1000, '', 'GERMAN', 'DELIVERED', :at, 0, :at");
            insert(
                rows,
                name,
                at,
                "turn (surface, chat, thread, key, language, question, meaning, answer, at)",
                "'sim', 'c' || n % 1000, '', :name || n, 'GERMAN', 'Wie hoch?', '', '334', :at");
          });
    }
  }

  private static void insert(Handle sql, String name, long at, String into, String values) {
    sql.createUpdate(
            "WITH RECURSIVE rows (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM rows WHERE n < :count)"
                + " INSERT INTO "
                + into
                + " SELECT "
                + values
                + " FROM rows")
        .bind("count", ROWS)
        .bind("name", name)
        .bind("at", at)
        .execute();
  }

  private int rows(String table) {
    try (Handle sql = Sqlite.open(data.resolve("state.db"), Sqlite.reading())) {
      return sql.createQuery("SELECT count(*) FROM " + table).mapTo(Integer.class).one();
    }
  }

  private List<String> plan(String statement) {
    try (Handle sql = Sqlite.open(data.resolve("state.db"), Sqlite.reading())) {
      return sql.createQuery("EXPLAIN QUERY PLAN " + statement)
          .map((row, _) -> row.getString("detail"))
          .list();
    }
  }

  private long size() throws IOException {
    return Files.size(data.resolve("state.db"));
  }
}
