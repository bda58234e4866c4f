package dev.beleg.bot;

import java.io.BufferedReader;
import java.io.Console;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

/// The program's start.
public final class Main {

  /// Held here, because a logger that nobody holds forgets its level.
  private static final Logger SEARCH_LIBRARY = Logger.getLogger("org.apache.lucene");

  private Main() {}

  /// Runs a command and ends the process with its exit status.
  ///
  /// @param arguments the command line; empty for a conversation
  public static void main(String[] arguments) {
    // It warns that the vector module, which only dense vectors would gain from, is not there.
    SEARCH_LIBRARY.setLevel(Level.SEVERE);
    // Charts are drawn into files; some platforms would open a window's worth of graphics for that.
    System.setProperty("java.awt.headless", "true");
    System.exit(Commands.in(surroundings()).execute(arguments));
  }

  private static Surroundings surroundings() {
    Path working = Path.of("").toAbsolutePath();
    String home = System.getProperty("beleg.home");
    return new Surroundings(
        new Surroundings.Places(home == null ? working : Path.of(home), working),
        System.getenv(),
        new Surroundings.Streams(
            new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)),
            new PrintWriter(System.out, false, StandardCharsets.UTF_8),
            new PrintWriter(System.err, true, StandardCharsets.UTF_8)),
        Optional.ofNullable(System.console()).map(Console::isTerminal).orElse(false),
        InstantSource.system());
  }
}
