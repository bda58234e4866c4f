package dev.beleg.bot.store;

import static dev.beleg.bot.chat.Samples.NOON;
import static dev.beleg.bot.chat.Samples.answered;
import static dev.beleg.bot.chat.Samples.asked;
import static dev.beleg.bot.chat.Samples.conversation;
import static dev.beleg.bot.chat.Samples.key;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.beleg.bot.chat.ChatSettings;
import dev.beleg.bot.chat.Feedback;
import dev.beleg.bot.chat.Message;
import dev.beleg.bot.chat.Outcome;
import dev.beleg.bot.chat.Stores;
import dev.beleg.bot.chat.StoresContract;
import dev.beleg.bot.chat.Update;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.SQLiteDataSource;

class StateFileTest {

  @TempDir Path data;
  private final List<StateFile> opened = new ArrayList<>();

  @AfterEach
  void close() {
    opened.forEach(StateFile::close);
  }

  private StateFile open() {
    StateFile state =
        StateFile.open(data, new StateFile.Rules(StoresContract.RULES, ChatSettings.DEFAULT));
    opened.add(state);
    return state;
  }

  private void closeAll() {
    close();
    opened.clear();
  }

  @Nested
  class Contract extends StoresContract {

    @Override
    protected Stores create() {
      return open().stores();
    }
  }

  @Test
  void whatAKilledProcessLeftInTheMakingIsDeletedAtTheNextStart() throws IOException {
    Files.writeString(data.resolve("state-7.making"), "half");
    Files.writeString(data.resolve("state-7.making-wal"), "half");
    Files.writeString(data.resolve("state-of-affairs.making"), "not ours");
    StateFile.open(data, StateFile.Rules.DEFAULT).close();
    try (Stream<Path> files = Files.list(data)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .contains("state.db", "state-of-affairs.making")
          .noneMatch(name -> name.startsWith("state-7"));
    }
  }

  @Test
  void createsTheStateAtAFirstStartAndFindsItLater() {
    assertThat(open().opening()).isEqualTo(StateFile.Opening.CREATED);
    closeAll();
    assertThat(open().opening()).isEqualTo(StateFile.Opening.FOUND);
  }

  @Test
  void keepsEverythingOverARestart() {
    Update open = asked("2", "a", "Wie hoch?");
    try (StateFile state =
        StateFile.open(data, new StateFile.Rules(StoresContract.RULES, ChatSettings.DEFAULT))) {
      state.stores().inbox().accept(asked("1", "a", "x"));
      state.stores().inbox().finish(answered(asked("1", "a", "x"), "y", NOON));
      state.stores().inbox().accept(open);
    }
    Stores stores = open().stores();
    assertThat(stores.inbox().open()).extracting(row -> row.update()).containsExactly(open);
    assertThat(stores.outbox().unfinished()).hasSize(1);
    assertThat(stores.conversations().turns(conversation("a"), NOON, 9)).hasSize(1);
    assertThat(stores.inbox().accept(asked("1", "a", "x"))).isEmpty();
  }

  @Test
  void refusesToStartWithoutAStateThatWasThere() throws IOException {
    open();
    closeAll();
    Files.delete(data.resolve("state.db"));
    assertThatThrownBy(this::open)
        .isInstanceOf(StateUnusable.class)
        .hasMessageContaining("state.db is missing")
        .hasMessageContaining("./beleg restore FILE")
        .hasMessageContaining("state.marker");
    assertThat(data.resolve("state.db")).doesNotExist();
  }

  @Test
  void beginsAnewOnceTheMarkerIsDeleted() throws IOException {
    open();
    closeAll();
    Files.delete(data.resolve("state.db"));
    Files.delete(data.resolve("state.marker"));
    assertThat(open().opening()).isEqualTo(StateFile.Opening.CREATED);
  }

  @Test
  void refusesAnEmptyFile() throws IOException {
    Files.createFile(data.resolve("state.db"));
    assertThatThrownBy(this::open)
        .isInstanceOf(StateUnusable.class)
        .hasMessageContaining("state.db is empty")
        .hasMessageContaining("./beleg restore FILE");
    assertThat(data.resolve("state.db")).isEmptyFile();
  }

  @Test
  void refusesWhatIsNoDatabaseAndLeavesItAsItIs() throws IOException {
    String garbage = "not a database, but long enough to be looked at ".repeat(50);
    Files.writeString(data.resolve("state.db"), garbage);
    assertThatThrownBy(this::open)
        .isInstanceOf(StateUnusable.class)
        .hasMessageContaining("is damaged")
        .hasMessageContaining("./beleg restore FILE");
    assertThat(data.resolve("state.db")).hasContent(garbage);
  }

  @Test
  void refusesADatabaseOfSomethingElse() throws Exception {
    try (var sql = Sqlite.open(data.resolve("state.db"), Sqlite.durable())) {
      sql.execute("CREATE TABLE something (a)");
    }
    assertThatThrownBy(this::open)
        .isInstanceOf(StateUnusable.class)
        .hasMessageContaining("is no state of Beleg");
  }

  @Test
  void refusesADamagedFile() throws IOException {
    fill(open().stores(), 200);
    closeAll();
    try (RandomAccessFile file = new RandomAccessFile(data.resolve("state.db").toFile(), "rw")) {
      for (long page = 3; page < 20; page++) {
        file.seek(page * 4096);
        file.write(new byte[2048]);
      }
    }
    assertThatThrownBy(this::open)
        .isInstanceOf(StateUnusable.class)
        .hasMessageContaining("is damaged")
        .hasMessageContaining("./beleg restore FILE");
  }

  @Test
  void refusesATruncatedFile() throws IOException {
    fill(open().stores(), 200);
    closeAll();
    try (RandomAccessFile file = new RandomAccessFile(data.resolve("state.db").toFile(), "rw")) {
      file.setLength(file.length() / 2);
    }
    assertThatThrownBy(this::open)
        .isInstanceOf(StateUnusable.class)
        .hasMessageContaining("is damaged");
  }

  private static void fill(Stores stores, int updates) {
    for (int i = 0; i < updates; i++) {
      Update update = asked("k" + i, "c" + i, "word ".repeat(50));
      stores.inbox().accept(update);
      if (i % 2 == 0) {
        stores.inbox().finish(answered(update, "y", NOON));
      }
    }
  }

  @Test
  void isOpenInOneProcessAtATime() {
    open();
    assertThatThrownBy(this::open)
        .isInstanceOf(StateUnusable.class)
        .hasMessageContaining("another process has the state")
        .hasMessageContaining("--data");
  }

  @Test
  void leavesNothingInTheFilesOfWhatWasForgotten() throws IOException {
    String canary = "Zauberwort-7319";
    Stores stores = open().stores();
    Update update = asked("1", "a", canary);
    stores.inbox().accept(update);
    stores.inbox().finish(answered(update, canary, NOON));
    stores.outbox().save(delivered(stores), NOON);
    Update other = asked("2", "a", "x");
    stores.inbox().accept(other);
    stores.inbox().finish(answered(other, "y", NOON));
    stores.conversations().forget(conversation("a"));
    assertThat(bytes()).doesNotContain(canary).doesNotContain("Wie hoch war der Umsatz");
    closeAll();
    assertThat(bytes()).doesNotContain(canary).doesNotContain("Wie hoch war der Umsatz");
  }

  private static Message delivered(Stores stores) {
    var message = stores.outbox().unfinished().getFirst();
    return new Message(
        message.id(), message.draft(), new Message.State.Delivered("p1"), message.due(), false);
  }

  private String bytes() throws IOException {
    StringBuilder all = new StringBuilder();
    try (Stream<Path> files = Files.list(data)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        all.append(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
      }
    }
    assertThat(all).hasSizeGreaterThan(4096);
    return all.toString();
  }

  @Test
  void anUpdateThatCannotBeReadEndsAndHoldsUpNoOther() throws Exception {
    Stores stores = open().stores();
    stores.inbox().accept(asked("1", "a", "x"));
    stores.inbox().accept(asked("2", "a", "y"));
    closeAll();
    try (var sql = Sqlite.open(data.resolve("state.db"), Sqlite.durable())) {
      sql.execute("UPDATE inbox SET words = '{\"type\":\"telepathy\"}' WHERE key = '1'");
    }
    Stores after = open().stores();
    assertThat(after.inbox().open())
        .extracting(row -> row.update().arrival().key())
        .containsExactly(key("2"));
    assertThat(after.inbox().outcome(key("1"))).contains(Outcome.FAILED);
  }

  @Test
  void bringsAnOlderStateUpToDateAndKeepsTheOldFile() {
    open().stores().inbox().accept(asked("1", "a", "x"));
    closeAll();
    List<String> newer =
        List.of(Migrations.LOCATIONS.getFirst(), "classpath:dev/beleg/bot/store/later");
    assertThat(StateFile.look(data, newer)).isEqualTo(StateFile.Condition.OLDER);
    try (StateFile state = StateFile.open(data, StateFile.Rules.DEFAULT, newer)) {
      assertThat(state.opening()).isEqualTo(StateFile.Opening.MIGRATED);
      assertThat(state.stores().inbox().open()).hasSize(1);
    }
    assertThat(data.resolve("state.db.before-update")).exists();
    assertThatThrownBy(this::open)
        .isInstanceOf(StateUnusable.class)
        .hasMessageContaining("newer version of Beleg");
    assertThatThrownBy(() -> StateFile.look(data))
        .isInstanceOf(StateUnusable.class)
        .hasMessageContaining("newer version of Beleg");
  }

  @Test
  void feedbackOfTheFirstTablesStaysAndHasNoQuestion() {
    SQLiteDataSource source = new SQLiteDataSource(Sqlite.durable());
    source.setUrl(Sqlite.url(data.resolve("state.db")));
    Flyway.configure()
        .dataSource(source)
        .locations(Migrations.LOCATIONS.toArray(String[]::new))
        .target("1")
        .load()
        .migrate();
    try (Handle sql = Sqlite.open(data.resolve("state.db"), Sqlite.durable())) {
      sql.execute("PRAGMA application_id = " + Sqlite.APPLICATION);
      sql.execute("INSERT INTO feedback VALUES ('sim', '1', 'u-a', 'a', '', 'HELPFUL', 'fine', 5)");
    }
    StateFile state = open();
    assertThat(state.opening()).isEqualTo(StateFile.Opening.MIGRATED);
    assertThat(state.stores().feedback().since(Instant.EPOCH, 9))
        .singleElement()
        .satisfies(
            feedback -> {
              assertThat(feedback.update()).isEqualTo(key("1"));
              assertThat(feedback.about()).isEqualTo(new Feedback.Answered("", ""));
            });
  }

  @Test
  void aLookMakesAndMarksNothing() throws IOException {
    Path nowhere = data.resolve("nowhere");
    assertThat(StateFile.look(nowhere)).isEqualTo(StateFile.Condition.ABSENT);
    assertThat(nowhere).doesNotExist();
    open();
    closeAll();
    byte[] before = Files.readAllBytes(data.resolve("state.db"));
    assertThat(StateFile.look(data)).isEqualTo(StateFile.Condition.CURRENT);
    assertThat(data.resolve("state.db")).hasBinaryContent(before);
  }

  @Test
  void aLookDisturbsNoOpenState() {
    Stores stores = open().stores();
    stores.inbox().accept(asked("1", "a", "x"));
    assertThat(StateFile.look(data)).isEqualTo(StateFile.Condition.CURRENT);
    stores.inbox().accept(asked("2", "a", "y"));
    assertThat(stores.inbox().open()).hasSize(2);
  }

  @Test
  void leavesTheOldStateWhereAnUpdateOfItFails() {
    open().stores().inbox().accept(asked("1", "a", "x"));
    closeAll();
    List<String> broken =
        List.of(Migrations.LOCATIONS.getFirst(), "classpath:dev/beleg/bot/store/broken");
    assertThatThrownBy(() -> StateFile.open(data, StateFile.Rules.DEFAULT, broken))
        .isInstanceOf(StateUnusable.class);
    assertThat(open().opening()).isEqualTo(StateFile.Opening.FOUND);
    assertThat(opened.getFirst().stores().inbox().open()).hasSize(1);
  }
}
