package dev.beleg.bot.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.beleg.bot.OuterProcess;
import dev.beleg.bot.chat.Samples;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A process that may do less than it would like to.
class StrainedProcessTest {

  private static final Path FULL = Path.of("/dev/full");

  /// Even a superuser obeys the permissions of files without these.
  private static final List<String> OBEYING =
      List.of("setpriv", "--bounding-set=-dac_override,-dac_read_search,-fowner");

  @TempDir Path home;

  @AfterEach
  void permitAgain() throws IOException {
    if (Files.exists(data())) {
      permit("rwxr-xr-x");
    }
  }

  private Path data() {
    return home.resolve("data");
  }

  private void permit(String permissions) throws IOException {
    Files.setPosixFilePermissions(data(), PosixFilePermissions.fromString(permissions));
  }

  private List<String> arguments(String point) {
    return List.of(data().toString(), home.resolve("platform").toString(), point, "1", "0");
  }

  @Test
  void goesOnWhereTheLogIsFullAndFilesAndProcessorsAreFew() throws Exception {
    assumeTrue(Files.exists(FULL), "no device that is always full");
    List<String> few =
        List.of("bash", "-c", "ulimit -n 256; exec taskset -c 0 \"$@\" 2>/dev/full", "few");
    try (OuterProcess process =
        OuterProcess.start(
            few,
            ChattingProcess.class,
            home.resolve("errors"),
            OuterProcess.NOWHERE,
            arguments("none"))) {
      assertThat(process.lines(0)).hasSize(ChattingProcess.QUESTIONS + 2);
    }
    try (StateFile state = StateFile.open(data(), StateFile.Rules.DEFAULT)) {
      assertThat(state.stores().inbox().open()).isEmpty();
      assertThat(IntStream.range(0, ChattingProcess.QUESTIONS))
          .allMatch(
              question ->
                  state
                      .stores()
                      .inbox()
                      .outcome(Samples.key(ChattingProcess.key("0", question)))
                      .isPresent());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"state-7.making", "notes.txt"})
  void refusesInOneLineAFolderThatItMayOnlyRead(String beside) throws Exception {
    StateFile.open(data(), StateFile.Rules.DEFAULT).close();
    Files.writeString(data().resolve(beside), "left by a killed process");
    permit("r-xr-xr-x");
    assertThat(refusal())
        .singleElement()
        .asString()
        .contains("the state in " + data() + " cannot be used")
        .contains("check that its files belong to this user and can be written");
    permit("rwxr-xr-x");
    assertThat(data().resolve(beside)).exists();
  }

  private List<String> refusal() throws IOException, InterruptedException {
    assumeTrue(Stream.of("/usr/bin/setpriv", "/bin/setpriv").map(Path::of).anyMatch(Files::exists));
    Path errors = home.resolve("errors");
    try (OuterProcess process =
        OuterProcess.start(
            OBEYING, RefusedProcess.class, errors, OuterProcess.NOWHERE, arguments("none"))) {
      return process.lines(0);
    }
  }

  /// Prints why the state cannot be opened.
  static final class RefusedProcess {

    private RefusedProcess() {}

    public static void main(String[] arguments) {
      try (StateFile _ = StateFile.open(Path.of(arguments[0]), StateFile.Rules.DEFAULT)) {
        System.out.println("opened");
      } catch (StateUnusable refused) {
        System.out.println(refused.getMessage());
      }
    }
  }
}
