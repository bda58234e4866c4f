package dev.beleg.bot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// A process of its own, of which tests want to know what the next one finds when it ends anywhere.
/// It ends by itself, at its [EndingPoint], or is killed from outside.
public final class OuterProcess implements AutoCloseable {

  /// In place of a point: the process ends by itself when all is done.
  public static final String NOWHERE = "none";

  /// In place of a point: the process is killed from outside.
  public static final String KILLED = "SIGKILL";

  private static final int STATUS_OF_KILLED = 137;

  private final Process process;
  private final Path errors;
  private final String point;

  private OuterProcess(Process process, Path errors, String point) {
    this.process = process;
    this.errors = errors;
    this.point = point;
  }

  /// Starts a process.
  ///
  /// @param main the class whose `main` it runs
  /// @param errors the file for what it complains of
  /// @param point where it is to end
  /// @param arguments of `main`
  public static OuterProcess start(
      Class<?> main, Path errors, String point, List<String> arguments) {
    return start(List.of(), main, errors, point, arguments);
  }

  /// Starts a process with less than it would ordinarily have.
  ///
  /// @param under what starts it, such as `taskset -c 0`
  /// @param main the class whose `main` it runs
  /// @param errors the file for what it complains of
  /// @param point where it is to end
  /// @param arguments of `main`
  public static OuterProcess start(
      List<String> under, Class<?> main, Path errors, String point, List<String> arguments) {
    List<String> command = Stream.concat(under.stream(), command(main, arguments)).toList();
    try {
      Process process = new ProcessBuilder(command).redirectError(errors.toFile()).start();
      return new OuterProcess(process, errors, point);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Stream<String> command(Class<?> main, List<String> arguments) {
    return Stream.concat(
        Stream.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "--enable-native-access=ALL-UNNAMED",
            "-Dbeleg.home=" + System.getProperty("beleg.home"),
            "-cp",
            System.getProperty("java.class.path"),
            main.getName()),
        arguments.stream());
  }

  /// Reads what the process prints until it ends, as it was to end.
  ///
  /// @param killAfter the line after which it is killed where that is how it is to end
  public List<String> lines(int killAfter) throws IOException, InterruptedException {
    return lines(
        killAfter,
        () -> {
          if (point.equals(KILLED)) {
            kill();
          }
        });
  }

  /// Reads what the process prints until it ends, as it was to end, and pauses it on the way, as a
  /// machine does that falls asleep.
  ///
  /// @param after the line after which it is paused
  /// @param pause how long it is
  public List<String> linesWithPause(int after, Duration pause)
      throws IOException, InterruptedException {
    return lines(after, () -> pause(pause));
  }

  private List<String> lines(int after, Runnable happens) throws IOException, InterruptedException {
    List<String> lines = new ArrayList<>();
    try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
      for (String line = out.readLine(); line != null; line = out.readLine()) {
        lines.add(line);
        if (lines.size() == after) {
          happens.run();
        }
      }
    }
    awaitEnd();
    return lines;
  }

  private void pause(Duration pause) {
    try {
      signal("STOP");
      assertThat(process.waitFor(pause)).as("ended while it was paused").isFalse();
      signal("CONT");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private void signal(String name) throws IOException, InterruptedException {
    Process kill = new ProcessBuilder("kill", "-" + name, Long.toString(process.pid())).start();
    assertThat(kill.waitFor()).as("kill -" + name).isZero();
  }

  /// Ends the process at once, through its handle: the process itself would close the output that
  /// it has yet to give.
  public void kill() {
    process.toHandle().destroyForcibly();
  }

  /// Lets the process come to its end: one that waits for that reads the end of its input.
  public void finish() throws IOException {
    process.outputWriter(StandardCharsets.UTF_8).close();
  }

  /// Waits until the process ends and checks that it did so as it was to.
  public void awaitEnd() throws IOException, InterruptedException {
    int status = process.waitFor();
    assertThat(status).as("%s: %s", point, Files.readString(errors)).isIn(expected());
  }

  /// A process that is killed from outside may have been quicker.
  private List<Integer> expected() {
    return switch (point) {
      case KILLED -> List.of(STATUS_OF_KILLED, 0);
      case NOWHERE -> List.of(0);
      default -> List.of(EndingPoint.STATUS);
    };
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
