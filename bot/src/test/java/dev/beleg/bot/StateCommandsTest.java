package dev.beleg.bot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.beleg.bot.chat.Samples;
import dev.beleg.bot.store.StateFile;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `backup` and `restore` as scripts see them.
class StateCommandsTest {

  private static final Path HOME = Path.of(System.getProperty("beleg.home"));

  @TempDir Path folder;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Test
  void aBackupTakenWhileTheStateIsOpenBringsItBack() throws IOException {
    try (StateFile state = open()) {
      state.stores().inbox().accept(Samples.asked("1", "a", "x"));
      assertThat(run("backup", "copy.db")).isZero();
      assertThat(out.toString()).isEqualTo("wrote " + folder.resolve("copy.db") + "\n");
      state.stores().inbox().accept(Samples.asked("2", "a", "y"));
    }
    Files.delete(data().resolve("state.db"));
    assertThat(run("restore", "copy.db")).isZero();
    try (StateFile state = open()) {
      assertThat(state.stores().inbox().open())
          .extracting(row -> row.update())
          .containsExactly(Samples.asked("1", "a", "x"));
    }
  }

  @Test
  void keepsTheStateThatABackupReplaces() throws IOException {
    try (StateFile state = open()) {
      state.stores().inbox().accept(Samples.asked("1", "a", "x"));
    }
    assertThat(run("backup", "copy.db")).isZero();
    assertThat(run("restore", "copy.db")).isZero();
    String replaced = "state.db.replaced-20260302-120000000";
    assertThat(out.toString()).contains("the state before is in " + data().resolve(replaced));
    assertThat(data().resolve(replaced)).exists();
  }

  @Test
  void restoresAKeptStateWithTheLogBesideIt() throws IOException {
    try (StateFile state = open()) {
      assertThat(run("backup", "empty.db")).isZero();
      state.stores().inbox().accept(Samples.asked("1", "a", "x"));
      for (String ending : List.of("", "-wal")) {
        Files.copy(data().resolve("state.db" + ending), folder.resolve("kept.db" + ending));
      }
    }
    assertThat(folder.resolve("kept.db-wal")).isNotEmptyFile();
    assertThat(run("restore", "empty.db")).isZero();
    assertThat(run("restore", "kept.db")).isZero();
    try (StateFile state = open()) {
      assertThat(state.stores().inbox().open())
          .extracting(row -> row.update())
          .containsExactly(Samples.asked("1", "a", "x"));
    }
    assertThat(folder.resolve("kept.db-wal")).isNotEmptyFile();
  }

  @Test
  void aSecondRestoreInTheSameMomentKeepsWhatTheFirstSetAside() throws IOException {
    open().close();
    assertThat(run("backup", "copy.db")).isZero();
    assertThat(run("restore", "copy.db")).isZero();
    assertThat(run("restore", "copy.db")).isZero();
    String replaced = "state.db.replaced-20260302-120000000";
    assertThat(data().resolve(replaced)).exists();
    assertThat(data().resolve(replaced + "-2")).exists();
  }

  @Test
  void deletesNoFileThatItHasNotMade() throws IOException {
    open().close();
    Files.writeString(folder.resolve("copy.db.part"), "mine");
    assertThat(run("backup", "copy.db")).isZero();
    assertThat(folder.resolve("copy.db.part")).hasContent("mine");
    Path named = Files.copy(folder.resolve("copy.db"), data().resolve("state.db.new"));
    assertThat(run("restore", named.toString())).isZero();
    assertThat(named).hasSameBinaryContentAs(folder.resolve("copy.db"));
    open().close();
    assertThat(named).exists();
    try (Stream<Path> left = Files.list(data())) {
      assertThat(left).noneMatch(file -> file.toString().contains(".making"));
    }
  }

  @Test
  void saysThatThereIsNoFolderForTheBackup() {
    open().close();
    assertThat(run("backup", "nowhere/copy.db")).isEqualTo(4);
    assertThat(err.toString())
        .containsOnlyOnce("\n")
        .contains("there is no folder " + folder.resolve("nowhere"))
        .doesNotContain("SQL", data().toString());
  }

  @Test
  void overwritesNoFile() throws IOException {
    open().close();
    Files.writeString(folder.resolve("copy.db"), "mine");
    assertThat(run("backup", "copy.db")).isEqualTo(4);
    assertThat(err.toString()).contains("is there already; name a file that is not");
    assertThat(folder.resolve("copy.db")).hasContent("mine");
  }

  @Test
  void saysThatThereIsNothingToBackUp() {
    assertThat(run("backup", "copy.db")).isEqualTo(4);
    assertThat(err.toString()).contains("there is no state in");
  }

  @Test
  void restoresNothingThatIsNoBackup() throws IOException {
    open().close();
    Files.writeString(folder.resolve("copy.db"), "no database at all ".repeat(100));
    assertThat(run("restore", "copy.db")).isEqualTo(4);
    assertThat(err.toString()).contains("copy.db is no whole backup of a state");
    assertThat(folder.resolve("data/state.db.new")).doesNotExist();
    open().close();
    assertThat(run("restore", "missing.db")).isEqualTo(4);
    assertThat(err.toString()).contains("there is no file");
  }

  @Test
  void restoresNothingUnderARunningProcess() {
    try (StateFile _ = open()) {
      assertThat(run("backup", "copy.db")).isZero();
      assertThat(run("restore", "copy.db")).isEqualTo(4);
    }
    assertThat(err.toString()).contains("another process has the state");
  }

  @Test
  void aBackupNeedsNoTokenOfThePage() throws IOException {
    open().close();
    Path settings = needingAToken();
    assertThat(run("backup", "copy.db", "--config", settings.toString())).isZero();
    assertThat(run("restore", "copy.db", "--config", settings.toString())).isZero();
    Files.writeString(settings, "dtaa: elsewhere\n");
    assertThat(run("backup", "other.db", "--config", settings.toString())).isEqualTo(2);
  }

  @Test
  void theDoctorGoesOnWhereATokenIsMissing() throws IOException {
    Path settings = needingAToken();
    assertThat(run("doctor", "--config", settings.toString())).isEqualTo(1);
    assertThat(out.toString())
        .contains("MEND  settings      default: 'web.token' is needed")
        .contains("ok    corpus ", "ok    state ", "ok    disk ", "hint  access ")
        .doesNotContain("all understood", "without a sign-in");
  }

  @Test
  void theDoctorFindsTheTokensBesideTheSettings() throws IOException {
    Path settings = needingAToken();
    Files.writeString(
        folder.resolve("secrets.env"), "# drawn\nBELEG_WEB_TOKEN='correct-horse-battery'\n");
    assertThat(run("doctor", "--config", settings.toString())).isZero();
    assertThat(out.toString()).contains("readers sign in").doesNotContain("correct-horse");
  }

  private Path needingAToken() throws IOException {
    return Files.writeString(
        folder.resolve("b.yaml"), "web:\n  address: https://beleg.example.org\n");
  }

  @Test
  void theDoctorNeedsNoStateAndFindsOneInOrder() {
    assertThat(doctor()).contains("ok    state         none yet in " + data());
    assertThat(data().resolve("state.db")).doesNotExist();
    try (StateFile _ = open()) {
      assertThat(doctor()).contains("ok    state         " + data());
    }
  }

  @Test
  void theDoctorSaysHowToMendALostOrDamagedState() throws IOException {
    open().close();
    Files.delete(data().resolve("state.db"));
    assertThat(doctor())
        .contains("MEND  state         " + data().resolve("state.db") + " is missing; ")
        .contains("'./beleg restore FILE'", "delete state.marker");
    Files.writeString(data().resolve("state.db"), "no database at all ".repeat(100));
    assertThat(doctor()).contains("MEND  state ", " is damaged (", "'./beleg restore FILE'");
  }

  /// Without articles, which are not looked at here.
  private String doctor() {
    out.getBuffer().setLength(0);
    assertThat(run("doctor", "--corpus", "none")).isEqualTo(1);
    return out.toString();
  }

  private Path data() {
    return folder.resolve("data");
  }

  private StateFile open() {
    return StateFile.open(data(), StateFile.Rules.DEFAULT);
  }

  private int run(String... arguments) {
    Surroundings surroundings =
        new Surroundings(
            new Surroundings.Places(HOME, folder),
            Map.of("BELEG_DATA", data().toString()),
            new Surroundings.Streams(
                new BufferedReader(new StringReader("")),
                new PrintWriter(out),
                new PrintWriter(err)),
            false,
            () -> Samples.NOON);
    int status = Commands.in(surroundings).execute(arguments);
    surroundings.streams().out().flush();
    surroundings.streams().err().flush();
    return status;
  }
}
