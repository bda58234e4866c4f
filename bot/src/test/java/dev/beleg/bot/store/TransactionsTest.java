package dev.beleg.bot.store;

import static dev.beleg.bot.chat.Samples.NOON;
import static dev.beleg.bot.chat.Samples.answered;
import static dev.beleg.bot.chat.Samples.asked;
import static dev.beleg.bot.chat.Samples.key;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.beleg.bot.chat.ChatSettings;
import dev.beleg.bot.chat.Inbox;
import dev.beleg.bot.chat.StoreUnavailable;
import dev.beleg.bot.chat.StoresContract;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TransactionsTest {

  @TempDir Path data;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private Path file;
  private Transactions transactions;
  private Inbox inbox;

  @BeforeEach
  void open() {
    StateFile.open(data, new StateFile.Rules(StoresContract.RULES, ChatSettings.DEFAULT)).close();
    file = data.resolve("state.db");
    transactions = new Transactions(Sqlite.open(file, Sqlite.durable()));
    inbox = new InboxTable(transactions, StoresContract.RULES);
  }

  @AfterEach
  void close() {
    transactions.close();
    threads.shutdownNow();
  }

  @Test
  void whatFailsTakesBackItselfAndNothingElse() throws Exception {
    CountDownLatch together = new CountDownLatch(1);
    Future<?> first = threads.submit(() -> transactions.in(_ -> await(together)));
    List<Future<?>> others = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      String id = "k" + i;
      others.add(threads.submit(() -> inbox.accept(asked(id, "a", "x"))));
    }
    Future<Boolean> broken =
        threads.submit(
            () ->
                transactions.in(
                    sql -> {
                      sql.execute("INSERT INTO inbox (surface, key) VALUES ('sim', 'broken')");
                      throw new IllegalArgumentException("planted");
                    }));
    together.countDown();
    first.get();
    for (Future<?> other : others) {
      other.get();
    }
    assertThatThrownBy(broken::get).hasRootCauseMessage("planted");
    assertThat(inbox.open()).hasSize(20);
    assertThat(inbox.accept(asked("broken", "a", "x"))).isPresent();
  }

  private static boolean await(CountDownLatch latch) {
    try {
      latch.await();
      return true;
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /// The log grows by each commit's header and pages, so its size tells how many there were.
  @Test
  void commitsWhatWaitsTogether() throws Exception {
    long apart = logGrowth(false);
    long together = logGrowth(true);
    assertThat(together).isPositive().isLessThan(apart / 5);
  }

  private long logGrowth(boolean waiting) throws Exception {
    Path log = data.resolve("state.db-wal");
    long before = Files.size(log);
    CountDownLatch hold = new CountDownLatch(1);
    Future<?> first = threads.submit(() -> transactions.in(_ -> await(hold)));
    List<Future<?>> changes = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      String id = (waiting ? "w" : "s") + i;
      if (!waiting) {
        hold.countDown();
        first.get();
        inbox.accept(asked(id, "a", "x"));
      } else {
        changes.add(threads.submit(() -> inbox.accept(asked(id, "a", "x"))));
      }
    }
    hold.countDown();
    for (Future<?> change : changes) {
      change.get();
    }
    return Files.size(log) - before;
  }

  @Test
  void aFullDiskIsToldAndPasses() {
    limitPages(1);
    assertThatThrownBy(
            () -> {
              for (int i = 0; i < 100; i++) {
                inbox.accept(asked("full" + i, "a", "x".repeat(5_000)));
              }
            })
        .isInstanceOf(StoreUnavailable.class);
    int kept = inbox.open().size();
    limitPages(1_000_000);
    assertThat(inbox.accept(asked("after", "a", "x"))).isPresent();
    assertThat(inbox.open()).hasSize(kept + 1);
  }

  private void limitPages(int more) {
    transactions.in(
        sql -> {
          int pages = sql.createQuery("PRAGMA page_count").mapTo(Integer.class).one();
          return sql.createQuery("PRAGMA max_page_count = " + (pages + more))
              .mapTo(Integer.class)
              .one();
        });
  }

  @Test
  void aReaderHoldsUpNoWriter() throws Exception {
    inbox.accept(asked("1", "a", "x"));
    try (Handle reader = Sqlite.open(file, Sqlite.reading())) {
      reader.begin();
      assertThat(count(reader)).isEqualTo(1);
      inbox.accept(asked("2", "a", "x"));
      inbox.finish(answered(asked("2", "a", "x"), "y", NOON));
      assertThat(count(reader)).isEqualTo(1);
      reader.rollback();
      assertThat(count(reader)).isEqualTo(2);
    }
    assertThat(inbox.outcome(key("2"))).isPresent();
  }

  private static int count(Handle sql) {
    return sql.createQuery("SELECT count(*) FROM inbox").mapTo(Integer.class).one();
  }

  @Test
  void everyCommitIsOnTheDiskAndForeignKeysHold() {
    transactions.in(
        sql -> {
          assertThat(pragma(sql, "synchronous")).isEqualTo("2");
          assertThat(pragma(sql, "journal_mode")).isEqualTo("wal");
          assertThat(pragma(sql, "foreign_keys")).isEqualTo("1");
          assertThat(pragma(sql, "secure_delete")).isEqualTo("1");
          assertThat(pragma(sql, "busy_timeout")).isEqualTo("5000");
          return true;
        });
  }

  private static String pragma(Handle sql, String name) {
    return sql.createQuery("PRAGMA " + name).mapTo(String.class).one();
  }

  @Test
  void takesNothingOnceItIsClosed() {
    transactions.close();
    assertThatThrownBy(() -> inbox.accept(asked("1", "a", "x")))
        .isInstanceOf(StoreUnavailable.class);
  }
}
