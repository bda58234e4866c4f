package dev.beleg.bot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The launcher in a project folder of its own, with a JDK and a build that only leave traces.
class LauncherTest {

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  @TempDir Path folder;
  private Path home;
  private Path jdk;

  private record Outcome(int status, String out, String err) {}

  @BeforeEach
  void makeAProjectWithoutABuild() throws IOException {
    home = Files.createDirectories(folder.resolve("a project"));
    for (String sources : List.of("bot/src/main/java", "retrieval/src/main/java", "seeds")) {
      Files.createDirectories(home.resolve(sources));
    }
    write(home.resolve("pom.xml"), "<project/>");
    write(home.resolve("bot/src/main/java/Main.java"), "class Main {}");
    Path launcher = Path.of(System.getProperty("beleg.home"), "beleg");
    executable(home.resolve("beleg"), Files.readString(launcher));
    executable(
        home.resolve("mvnw"),
        """
        #!/bin/sh
        echo "built with $JAVA_HOME: $*" >>builds
        echo 'Downloading the world'
        mkdir -p bot/target/lib
        echo jar >bot/target/beleg.jar
        """);
    jdk = fakeJdk("jdk-25", "25.0.1");
  }

  @Test
  void passesTheArgumentsOnExactly() throws Exception {
    Outcome outcome = launch("ask", "", "zwei  Wörter", "*", "--x=\"y\"", "a\nb", "Липецк");
    assertThat(outcome.status).isZero();
    assertThat(outcome.out)
        .endsWith(
            """
            [-jar]
            [%s/bot/target/beleg.jar]
            [ask]
            []
            [zwei  Wörter]
            [*]
            [--x="y"]
            [a
            b]
            [Липецк]
            """
                .formatted(home.toRealPath()));
  }

  @Test
  void tellsTheProgramItsHomeAndLeavesTheUserInTheirFolder() throws Exception {
    Path elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
    Path link = Files.createSymbolicLink(folder.resolve("link"), home.resolve("beleg"));
    Path linkToLink = Files.createSymbolicLink(elsewhere.resolve("b"), Path.of("../link"));
    assertThat(link).isSymbolicLink();
    Outcome outcome = run(process(List.of(linkToLink.toString())).directory(elsewhere.toFile()));
    assertThat(outcome.out)
        .contains("[-Dbeleg.home=" + home.toRealPath() + "]")
        .contains("in " + elsewhere.toRealPath());
  }

  @Test
  void handsTheProgramsExitStatusOn() throws Exception {
    executable(jdk.resolve("bin/java"), "#!/bin/sh\nexit 3\n");
    assertThat(launch("ask").status).isEqualTo(3);
  }

  @Test
  void buildsOnceAndSaysSoInOneLine() throws Exception {
    Outcome first = launch("sources");
    Outcome second = launch("sources");
    assertThat(first.err)
        .isEqualTo(
            "beleg: building with the JDK in %s; the first time takes a minute or two\n"
                .formatted(jdk));
    assertThat(second.err).isEmpty();
    assertThat(Files.readAllLines(home.resolve("builds")))
        .containsExactly("built with " + jdk + ": -q -B -Dmaven.test.skip=true package");
  }

  @Test
  void buildsAgainWhenASourceIsNewer() throws Exception {
    launch("sources");
    age(Duration.ofHours(1));
    write(home.resolve("retrieval/src/main/java/New.java"), "class New {}");
    launch("sources");
    assertThat(Files.readAllLines(home.resolve("builds"))).hasSize(2);
  }

  @Test
  void buildsAgainWhenASourceIsGone() throws Exception {
    launch("sources");
    age(Duration.ofHours(1));
    Files.delete(home.resolve("bot/src/main/java/Main.java"));
    launch("sources");
    assertThat(Files.readAllLines(home.resolve("builds"))).hasSize(2);
  }

  @Test
  void doesNotBuildAgainWhenSomeoneElseHasBuilt() throws Exception {
    launch("sources");
    age(Duration.ofHours(1));
    write(home.resolve("retrieval/src/main/java/New.java"), "class New {}");
    write(home.resolve("bot/target/beleg.jar"), "jar made by mvnw verify");
    assertThat(launch("sources").err).isEmpty();
    assertThat(Files.readAllLines(home.resolve("builds"))).hasSize(1);
  }

  @Test
  void showsTheEndOfTheLogWhenTheBuildFails() throws Exception {
    executable(
        home.resolve("mvnw"), "#!/bin/sh\nseq 1 40\necho 'Main.java:3: wrong' >&2\nexit 1\n");
    Outcome outcome = launch("sources");
    assertThat(outcome.status).isEqualTo(4);
    assertThat(outcome.out).isEmpty();
    assertThat(outcome.err)
        .contains("\n22\n")
        .doesNotContain("\n21\n")
        .contains("Main.java:3: wrong")
        .endsWith(
            "beleg: the build failed; all of Maven's output is in %s/target/build.log\n"
                .formatted(home.toRealPath()));
    assertThat(home.resolve("target/building")).doesNotExist();
  }

  @Test
  void buildsOnlyOnceWhenStartedTwiceAtATime() throws Exception {
    executable(
        home.resolve("mvnw"),
        """
        #!/bin/sh
        echo "built" >>builds
        until [ -e go ]; do sleep 0.1; done
        mkdir -p bot/target/lib
        echo jar >bot/target/beleg.jar
        """);
    Process first = process(List.of(home.resolve("beleg").toString(), "a")).start();
    await(home.resolve("builds"));
    Process second = process(List.of(home.resolve("beleg").toString(), "b")).start();
    String said = new String(second.getErrorStream().readNBytes(7), StandardCharsets.UTF_8);
    write(home.resolve("go"), "");
    Outcome firstOutcome = outcome(first);
    Outcome secondOutcome = outcome(second);
    assertThat(said + secondOutcome.err)
        .isEqualTo("beleg: waiting for the build that another process has started\n");
    assertThat(firstOutcome.out).endsWith("[a]\n");
    assertThat(secondOutcome.out).endsWith("[b]\n");
    assertThat(Files.readAllLines(home.resolve("builds"))).hasSize(1);
  }

  @Test
  void takesOverTheLockOfADeadProcess() throws Exception {
    Process dead = new ProcessBuilder("true").start();
    dead.waitFor();
    Files.createDirectories(home.resolve("target/building"));
    write(home.resolve("target/building/pid"), dead.pid() + "\n");
    assertThat(launch("sources").status).isZero();
    assertThat(home.resolve("target/building")).doesNotExist();
  }

  @Test
  void makesTheStartUpCacheWithTheBuildAndUsesIt() throws Exception {
    Outcome first = launch("sources");
    Outcome second = launch("sources");
    Path cache = home.toRealPath().resolve("bot/target/beleg.aot");
    assertThat(first.out).contains("[-XX:AOTCache=" + cache + "]");
    assertThat(second.out).isEqualTo(first.out);
    assertThat(Files.readAllLines(home.resolve("training")))
        .filteredOn(line -> line.startsWith("[-XX:AOTCacheOutput="))
        .hasSize(2);
  }

  @ParameterizedTest
  @CsvSource({"ask, beleg.aot", "serve, beleg-chat.aot", "--data=x, beleg-chat.aot"})
  void conversationsStartFromACacheOfTheirOwn(String argument, String cache) throws Exception {
    assertThat(launch(argument).out)
        .contains("[-XX:AOTCache=" + home.toRealPath().resolve("bot/target").resolve(cache) + "]");
  }

  @Test
  void startsWithoutACacheWhereNoneCouldBeMade() throws Exception {
    executable(jdk.resolve("bin/java"), "#!/bin/sh\nprintf '[%s]\\n' \"$@\"\n");
    launch("sources");
    Outcome second = launch("sources");
    assertThat(second.status).isZero();
    assertThat(second.out).doesNotContain("AOTCache").endsWith("[sources]\n");
  }

  @Test
  void prefersTheJdkOfJavaHome() throws Exception {
    Path newer = fakeJdk("jdk-26", "26");
    assertThat(run(launcher("x", "JAVA_HOME", newer.toString())).out).startsWith("jdk-26 ");
  }

  @Test
  void passesOverAJdkThatIsTooOld() throws Exception {
    Path old = fakeJdk("jdk-17", "17.0.15");
    ProcessBuilder process = launcher("x", "JAVA_HOME", old.toString());
    process.environment().merge("PATH", jdk.resolve("bin") + ":", (path, bin) -> bin + path);
    assertThat(run(process).out).startsWith("jdk-25 ");
  }

  @Test
  void asksAJdkWithoutAReleaseFileForItsVersion() throws Exception {
    Path plain = fakeJdk("jdk-plain", "1");
    Files.delete(plain.resolve("release"));
    executable(
        plain.resolve("bin/java"),
        """
        #!/bin/sh
        [ "$1" = -version ] && echo 'openjdk version "27-ea" 2026-03-17' >&2 && exit
        echo plain
        """);
    assertThat(run(launcher("x", "JAVA_HOME", plain.toString())).out).isEqualTo("plain\n");
  }

  @Test
  void saysInOneLineWhatToInstallWhereNoJdkIsNewEnough() throws Exception {
    Path launcher = home.resolve("beleg");
    executable(launcher, Files.readString(launcher).replace("needed=25", "needed=99"));
    Outcome outcome = launch("ask", "x");
    assertThat(outcome.status).isEqualTo(4);
    assertThat(outcome.out).isEmpty();
    assertThat(outcome.err)
        .isEqualTo(
            "beleg: no JDK 99 or newer found; install one, for example Temurin 99"
                + " (https://adoptium.net), or set JAVA_HOME to it\n");
  }

  @Test
  void givesTheJvmAUtf8LocaleWhereTheUsersIsNot() throws Exception {
    ProcessBuilder process = launcher("x", "LC_ALL", "POSIX");
    assertThat(run(process).out).contains("LC_ALL=C.UTF-8");
    assertThat(run(launcher("x", "LC_ALL", "C.UTF-8")).out).contains("LC_ALL=C.UTF-8");
  }

  private Outcome launch(String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(home.resolve("beleg").toString()));
    command.addAll(List.of(arguments));
    return run(process(command));
  }

  private ProcessBuilder launcher(String argument, String variable, String value) {
    ProcessBuilder process = process(List.of(home.resolve("beleg").toString(), argument));
    process.environment().put(variable, value);
    return process;
  }

  private ProcessBuilder process(List<String> command) {
    ProcessBuilder process = new ProcessBuilder(command).directory(folder.toFile());
    process.environment().put("JAVA_HOME", jdk.toString());
    process.environment().put("HOME", folder.toString());
    return process;
  }

  private static Outcome run(ProcessBuilder process) throws IOException, InterruptedException {
    return outcome(process.start());
  }

  private static Outcome outcome(Process process) throws IOException, InterruptedException {
    process.getOutputStream().close();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    String err = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
    return new Outcome(process.exitValue(), out, err);
  }

  /// A JDK whose `java` prints its name, folder, locale and arguments, and keeps those of a
  /// training run.
  private Path fakeJdk(String name, String version) throws IOException {
    Path made = folder.resolve(name);
    Files.createDirectories(made.resolve("bin"));
    write(made.resolve("release"), "IMPLEMENTOR=\"x\"\nJAVA_VERSION=\"" + version + "\"\n");
    executable(made.resolve("bin/javac"), "#!/bin/sh\n");
    executable(
        made.resolve("bin/java"),
        """
        #!/bin/sh
        case $1 in
          -XX:AOTCacheOutput=*)
            echo cache >"${1#*=}"
            printf '[%%s]\\n' "$@" >>'%s/training'
            exit ;;
        esac
        echo "%s in $(pwd) LC_ALL=${LC_ALL:-}"
        printf '[%%s]\\n' "$@"
        """
            .formatted(home, name));
    return made;
  }

  /// Moves everything the build made and read into the past, sources first.
  private void age(Duration age) throws IOException {
    FileTime read = FileTime.from(Instant.now().minus(age.multipliedBy(2)));
    FileTime made = FileTime.from(Instant.now().minus(age));
    try (var files = Files.walk(home)) {
      for (Path file : files.toList()) {
        Files.setLastModifiedTime(file, file.startsWith(home.resolve("bot/target")) ? made : read);
      }
    }
  }

  private static void await(Path file) throws IOException {
    Instant end = Instant.now().plus(PATIENCE);
    while (!Files.exists(file)) {
      assertThat(Instant.now()).isBefore(end);
      Thread.onSpinWait();
    }
  }

  private static void executable(Path file, String text) throws IOException {
    write(file, text);
    assertThat(file.toFile().setExecutable(true)).isTrue();
  }

  private static void write(Path file, String text) throws IOException {
    Files.writeString(file, text);
  }
}
