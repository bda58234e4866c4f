package dev.beleg.bot;

import java.io.BufferedReader;
import java.io.Console;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;

/// The program's start.
public final class Main {

  private Main() {}

  /// Runs a command and ends the process with its exit status.
  ///
  /// @param arguments the command line; empty for a conversation
  public static void main(String[] arguments) {
    System.exit(Commands.in(surroundings()).execute(arguments));
  }

  private static Surroundings surroundings() {
    Path working = Path.of("").toAbsolutePath();
    String home = System.getProperty("beleg.home");
    Console console = System.console();
    return new Surroundings(
        new Surroundings.Places(home == null ? working : Path.of(home), working),
        System.getenv(),
        new Surroundings.Streams(
            new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)),
            new PrintWriter(System.out, false, StandardCharsets.UTF_8),
            new PrintWriter(System.err, true, StandardCharsets.UTF_8)),
        console != null && console.isTerminal(),
        InstantSource.system());
  }
}
